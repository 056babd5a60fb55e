import type { Culture } from "./culture.ts";
import { type Day, moved } from "./days.ts";
import type { Dice } from "./dice.ts";
import type { FamilyRole, Sex } from "./model.ts";
import type { HouseholdKind, Origin } from "./origins.ts";
import type { NameWord } from "./spelling/word.ts";

/** Somebody of a household before the papers. Relations are places in the household. */
export interface Member {
  readonly role: FamilyRole;
  readonly sex: Sex;
  readonly born: Day;
  readonly given: readonly NameWord[];
  readonly father: readonly NameWord[];
  readonly mother: readonly NameWord[];
  readonly grandfather: readonly NameWord[];
  readonly family: readonly NameWord[];
  readonly fatherAt: number | null;
  readonly motherAt: number | null;
  readonly spouseAt: number | null;
  readonly twinAt: number | null;
}

type Parents = Pick<Member, "father" | "mother" | "grandfather" | "family" | "fatherAt" | "motherAt">;
type Draw = { readonly dice: Dice; readonly culture: Culture; readonly today: Day };

const twins = 0.025;

/** The people of one household as it arrives. */
export function membersOf(kind: HouseholdKind, draw: Draw): readonly Member[] {
  const { dice } = draw;
  switch (kind) {
    case "man-alone":
      return [person(draw, "alone", "male", years(draw, 18, dice.chance(0.75) ? 32 : 62), parents(draw))];
    case "woman-alone":
      return [person(draw, "alone", "female", years(draw, 18, 64), parents(draw))];
    case "couple":
      return couple(draw, 19, 62, ["husband", "wife"]);
    case "family":
      return family(draw);
    case "mother-and-children":
      return motherAndChildren(draw);
    case "siblings":
      return siblings(draw, 18, 34, dice.between(2, 3), (sex) => (sex === "male" ? "brother" : "sister"));
    case "unaccompanied-child":
      return siblings(draw, 12, 17, dice.chance(0.12) ? 2 : 1, () => "unaccompanied-child", 0.92);
    case "uncle-and-nephew":
      return uncleAndNephew(draw);
  }
}

export const householdKind = (origin: Origin, dice: Dice): HouseholdKind => dice.weighted(origin.households);

function couple(draw: Draw, least: number, most: number, roles: readonly [FamilyRole, FamilyRole]): Member[] {
  const born = years(draw, least, most);
  const man = person(draw, roles[0], "male", born, parents(draw));
  const wifeBorn = moved(born, draw.dice.between(-365, 5 * 365));
  const latest = moved(draw.today, -18 * 365 - 5);
  // A wife keeps her father's names; in some lands she takes her husband's family name.
  const hers = parents(draw);
  const takesHis =
    draw.culture.familyOf !== undefined || draw.culture.script === "latin" || draw.dice.chance(0.3);
  const woman = person(
    draw,
    roles[1],
    "female",
    wifeBorn < latest ? wifeBorn : latest,
    takesHis ? { ...hers, family: man.family } : hers,
  );
  return [
    { ...man, spouseAt: 1 },
    { ...woman, spouseAt: 0 },
  ];
}

function family(draw: Draw): Member[] {
  const [man, woman] = couple(draw, 24, 50, ["father", "mother"]) as [Member, Member];
  const ofBoth = {
    father: man.given,
    mother: woman.given,
    grandfather: man.father,
    family: man.family,
    fatherAt: 0,
    motherAt: 1,
  };
  const members = [man, woman, ...children(draw, woman.born, ofBoth, 2)];
  if (!draw.dice.chance(0.07)) return members;
  const born = moved(man.born, -draw.dice.between(18 * 366, 30 * 365));
  const grandmother = person(draw, "grandmother", "female", born, parents(draw));
  return [...members, { ...grandmother, given: man.mother }].map((member, at) =>
    at === 0 ? { ...member, motherAt: members.length } : member,
  );
}

function motherAndChildren(draw: Draw): Member[] {
  const mother = person(draw, "mother", "female", years(draw, 22, 46), parents(draw));
  const away = parents(draw);
  const sameFamily = draw.culture.familyOf !== undefined ? mother.family : away.family;
  const ofBoth = { ...away, mother: mother.given, family: sameFamily, fatherAt: null, motherAt: 0 };
  return [mother, ...children(draw, mother.born, ofBoth, 1)];
}

/** Births one to four years apart, the eldest first; those who are grown are not of the household any more. */
function children(draw: Draw, motherBorn: Day, ofBoth: Parents, firstAt: number): Member[] {
  const { dice, culture, today } = draw;
  const found: Member[] = [];
  let born = moved(motherBorn, dice.between(18 * 366, 24 * 365));
  const births = culture.familyOf ? dice.between(1, 3) : dice.between(1, 6);
  for (let birth = 0; birth < births; birth += 1) {
    if (born > moved(motherBorn, 45 * 365) || born > moved(today, -20)) break;
    const grown = born <= moved(today, -18 * 365 - 5);
    if (!grown) {
      const first = child(draw, born, ofBoth, found);
      if (dice.chance(twins)) {
        const at = firstAt + found.length;
        const second = child(
          draw,
          born,
          ofBoth,
          [...found, first],
          dice.chance(0.65) ? first.sex : undefined,
        );
        found.push({ ...first, twinAt: at + 1 }, { ...second, twinAt: at });
      } else found.push(first);
    }
    born = moved(born, dice.between(400, 1500));
  }
  return found;
}

function child(draw: Draw, born: Day, ofBoth: Parents, elder: readonly Member[], sex?: Sex): Member {
  const drawn = sex ?? (draw.dice.chance(0.51) ? "male" : "female");
  return person(draw, "child", drawn, born, ofBoth, elder);
}

function siblings(
  draw: Draw,
  least: number,
  most: number,
  count: number,
  role: (sex: Sex) => FamilyRole,
  men = 0.88,
): Member[] {
  const ofBoth = parents(draw);
  const found: Member[] = [];
  let born = years(draw, least, Math.max(least, most - (count - 1) * 3));
  for (let place = 0; place < count; place += 1) {
    const sex = draw.dice.chance(men) ? "male" : "female";
    found.unshift(person(draw, role(sex), sex, born, ofBoth, found));
    born = moved(born, -draw.dice.between(400, 1000));
  }
  return found;
}

/** The uncle is the father's brother, or says so. */
function uncleAndNephew(draw: Draw): Member[] {
  const uncle = person(draw, "uncle", "male", years(draw, 22, 45), parents(draw));
  const ofBoth = { ...parents(draw), grandfather: uncle.father, family: uncle.family };
  return [uncle, person(draw, "unaccompanied-child", "male", years(draw, 10, 16), ofBoth)];
}

function person(
  draw: Draw,
  role: FamilyRole,
  sex: Sex,
  born: Day,
  from: Parents,
  elder: readonly Member[] = [],
): Member {
  const { culture, dice } = draw;
  const family = dice.chance(culture.mononyms) ? [] : from.family;
  return {
    role,
    sex,
    born,
    ...from,
    given: givenName(culture, sex, dice, elder, from.father),
    family,
    spouseAt: null,
    twinAt: null,
  };
}

function parents({ culture, dice }: Draw): Parents {
  const father = givenName(culture, "male", dice);
  return {
    father,
    mother: givenName(culture, "female", dice),
    grandfather: givenName(culture, "male", dice, [], father),
    family: culture.families.length > 0 ? [dice.ranked(culture.families)] : [],
    fatherAt: null,
    motherAt: null,
  };
}

/** Parents like names that go together: Jamal and Jamil. No two children of a household have one name, nor a son his father's. */
function givenName(
  culture: Culture,
  sex: Sex,
  dice: Dice,
  elder: readonly Member[] = [],
  father: readonly NameWord[] = [],
): readonly NameWord[] {
  const all = sex === "male" ? culture.men : culture.women;
  const taken = new Set([...elder.flatMap(({ given }) => given), ...father].map(({ own }) => own));
  const free = taken.size === 0 ? all : all.filter(({ own }) => !taken.has(own));
  const like = elder[0]?.given.at(-1)?.sound.charAt(0);
  const alike = like && dice.chance(0.3) ? free.filter(({ sound }) => sound.startsWith(like)) : [];
  const word = dice.ranked(alike.length > 0 ? alike : free);
  const { before, after } = culture;
  const words = [word];
  if (before && dice.chance(before[sex]) && !before.words.some(({ own }) => own === word.own)) {
    words.unshift(dice.ranked(before.words));
  } else if (after && dice.chance(after.chance)) {
    const second = dice.ranked(after[sex]);
    if (second.own !== word.own) words.push(second);
  }
  return words;
}

const years = ({ dice, today }: Draw, least: number, most: number): Day => {
  const oldest = moved(today, -Math.floor((most + 1) * 365.25) + 3);
  const span = Math.floor((most + 1 - least) * 365.25) - 8;
  return moved(oldest, dice.between(0, span));
};
