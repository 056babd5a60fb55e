import { dotted } from "../core/day.ts";
import { inEasternDigits, slippedBirth } from "./births.ts";
import type { Culture } from "./culture.ts";
import { Dice } from "./dice.ts";
import type { Member } from "./household.ts";
import type { InventedContactRecord, InventedName, InventedPerson, Mistake } from "./model.ts";
import { partsOf, spelled } from "./naming.ts";
import { misread } from "./typing.ts";
import { wordsWithSlips } from "./word-slips.ts";

/**
 * The person written down a second time, by a clerk elsewhere who had only what was said or one of the papers: in
 * another script or spelling, in another order, with slips of the fingers and dates badly heard. Every person has one
 * such record for each seed.
 */
export function registerAgain(
  person: InventedPerson,
  member: Member,
  culture: Culture,
  seed: number,
): InventedContactRecord {
  const dice = new Dice(seed, "again", person.number);
  const mistakes: Mistake[] = [];
  const heard = nameAtHand(person, member, culture, dice);
  if (heard.script !== person.names[0]?.script) mistakes.push("other-script");
  else if (heard !== person.names[0]) mistakes.push("other-habit");
  const father = person.family.fatherName;
  const { name, slips } = wordsWithSlips(heard, father, dice);
  mistakes.push(...slips);
  return {
    of: person.number,
    name,
    script: heard.script,
    sex: sexHeard(person, mistakes, dice),
    birth: birthHeard(person, mistakes, dice),
    nationality: nationalityHeard(person, mistakes, dice),
    phone: phoneHeard(person, mistakes, dice),
    document: documentHeard(person, mistakes, dice),
    fatherName: dice.chance(0.45) ? father : null,
    office: dice.weighted({ sofia: 45, harmanli: 35, burgas: 20 }),
    mistakes,
  };
}

/** Half the time the clerk copies a paper; otherwise writes what is heard, as if for the first time. */
function nameAtHand({ names }: InventedPerson, member: Member, culture: Culture, dice: Dice): InventedName {
  const paper = dice.pick(names.filter(({ type }) => type === "legal"));
  if (dice.chance(0.5)) return paper;
  const order = dice.pick([culture.own, culture.passport, culture.police]);
  const habit = dice.weighted({ bulgarian: 5, english: 3, own: 2 });
  const heardIn = habit === "own" ? dice.weighted(culture.ownHabits) : habit;
  const parts = partsOf(member, culture, order).map((words) => spelled(words, heardIn, dice));
  return {
    text: parts.join(" "),
    script: heardIn === "bulgarian" ? "cyrillic" : "latin",
    source: "staff",
    type: "legal",
    primary: false,
  };
}

function sexHeard({ sex }: InventedPerson, mistakes: Mistake[], dice: Dice): InventedContactRecord["sex"] {
  if (dice.chance(0.04)) return null;
  if (!dice.chance(0.01)) return sex;
  mistakes.push("wrong-sex");
  return sex === "male" ? "female" : "male";
}

function birthHeard(
  { birth }: InventedPerson,
  mistakes: Mistake[],
  dice: Dice,
): InventedContactRecord["birth"] {
  if (dice.chance(0.12)) {
    mistakes.push("no-date");
    return null;
  }
  const claim = dice.pick(birth.claims);
  if (birth.truth.length < 10) {
    if (claim.date !== birth.truth) mistakes.push("bad-date");
    return { date: claim.date, asWritten: claim.asWritten };
  }
  const kind = dice.weighted({
    claimed: 62,
    "first-of-january": 12,
    swapped: 9,
    "other-year": 7,
    "year-only": 6,
    solar: 4,
  });
  if (kind === "claimed") {
    if (claim.date !== birth.truth) mistakes.push("bad-date");
    return { date: claim.date, asWritten: claim.asWritten };
  }
  if (kind === "solar") {
    const said = birth.claims.find(({ calendar }) => calendar === "solar-hijri");
    return said
      ? { date: said.date, asWritten: inEasternDigits(said.asWritten) }
      : { date: birth.truth, asWritten: dotted(birth.truth) };
  }
  const swappable = Number(birth.truth.slice(8)) <= 12;
  const date = slippedBirth(birth.truth, kind === "swapped" && !swappable ? "none" : kind, dice);
  if (date !== birth.truth) mistakes.push("bad-date");
  return { date, asWritten: dotted(date) };
}

function nationalityHeard({ nationality }: InventedPerson, mistakes: Mistake[], dice: Dice): string | null {
  if (dice.chance(0.05)) return null;
  const country = dice.pick(nationality).country;
  if (country !== nationality.at(-1)?.country) mistakes.push("other-country");
  return country;
}

/** People change their cards often: in a second record one in three telephones is known. */
function phoneHeard({ phones, number }: InventedPerson, mistakes: Mistake[], dice: Dice): string | null {
  const [first] = phones;
  if (!first || dice.chance(0.3)) return null;
  const kind = dice.weighted({ same: 45, slip: 8, new: 47 });
  if (kind === "same") return dice.pick(phones).number;
  mistakes.push(kind === "slip" ? "phone-slip" : "new-phone");
  if (kind === "slip") return misread(first.number, dice);
  // A ninth digit keeps new cards apart from every number of the population.
  return `+35900${String(number).padStart(8, "9")}`;
}

function documentHeard(
  { documents }: InventedPerson,
  mistakes: Mistake[],
  dice: Dice,
): InventedContactRecord["document"] {
  if (documents.length === 0 || dice.chance(0.55)) return null;
  const { type, number } = dice.pick(documents);
  if (!dice.chance(0.1)) return { type, number };
  mistakes.push("document-slip");
  return { type, number: misread(number, dice) };
}
