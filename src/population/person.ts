import { birthOf, type birthPrecision } from "./births.ts";
import type { Culture } from "./culture.ts";
import { type Day, moved } from "./days.ts";
import { Dice } from "./dice.ts";
import type { Member } from "./household.ts";
import type {
  InventedDocument,
  InventedNationality,
  InventedPerson,
  InventedPhone,
  Source,
} from "./model.ts";
import { type ClerksMemory, namesOf } from "./names-of-person.ts";
import { ownWriting } from "./naming.ts";
import { notesFor } from "./notes.ts";
import type { Origin } from "./origins.ts";
import { documentOf, homePapers, phoneOf } from "./papers.ts";
import type { Whereabouts } from "./whereabouts.ts";

/** What a household's people have in common. */
export interface Household {
  readonly number: number;
  /** The number of its first person. */
  readonly first: number;
  readonly members: readonly Member[];
  readonly origin: Origin;
  readonly culture: Culture;
  readonly where: Whereabouts;
  readonly precision: ReturnType<typeof birthPrecision>;
  readonly memory: ClerksMemory;
  readonly today: Day;
  readonly seed: number;
}

/** The person at a place in the household, with papers, telephones and all that was said. */
export function personAt(
  household: Household,
  at: number,
  elders: readonly InventedPerson[],
): InventedPerson {
  const { members, origin, culture, where, precision, memory, first, seed } = household;
  const member = members[at] as Member;
  const number = first + at;
  const dice = new Dice(seed, "person", number);
  const age = ageOn(household.today, member.born);
  const literacy = reading(member, origin, age, dice);
  const documents = documentsOf(household, member, number, age, dice);
  const has = (type: InventedDocument["type"]) => documents.some((paper) => paper.type === type);
  const papers = {
    passport: has("passport"),
    nationalId: has("national-id"),
    agency: where.agency,
    police: has("moi-order"),
  };
  const sources: Source[] = ["own-words"];
  if (papers.passport) sources.push("passport-mrz");
  if (papers.nationalId) sources.push("national-id");
  if (papers.agency) sources.push("sar-card");
  if (papers.police) sources.push("moi-order");
  const numberAt = (place: number | null) =>
    place !== null && place < members.length ? first + place : null;
  return {
    number,
    names: namesOf(member, culture, papers, memory, literacy !== "no", dice),
    sex: member.sex,
    birth: birthOf(member.born, precision, sources, origin, dice),
    nationality: nationalities(origin, papers.passport, dice),
    languages: languagesOf(culture, dice),
    literacy,
    phones: phonesOf(household, number, age, elders, dice),
    documents,
    family: {
      household: household.number,
      role: member.role,
      fatherName: dice.chance(0.85) ? ownWriting(member.father, dice) : null,
      motherName: dice.chance(0.6) ? ownWriting(member.mother, dice) : null,
      fatherNumber: numberAt(member.fatherAt),
      motherNumber: numberAt(member.motherAt),
      spouseNumber: numberAt(member.spouseAt),
    },
    twinOf: numberAt(member.twinAt),
    arrival: where.arrival,
    status: where.status,
    place: where.place,
    office: where.office,
    notes: notesFor(dice),
  };
}

export const ageOn = (day: Day, born: Day): number =>
  Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0);

function reading(member: Member, origin: Origin, age: number, dice: Dice): InventedPerson["literacy"] {
  if (age < 7) return "no";
  if (dice.chance(origin.reading[member.sex] / 100)) return "yes";
  return dice.chance(0.4) ? "a-little" : "no";
}

function documentsOf(
  household: Household,
  member: Member,
  number: number,
  age: number,
  dice: Dice,
): InventedDocument[] {
  const { origin, where, today, seed, culture } = household;
  const eastern = culture.script === "arabic";
  const sinceBirth = (longest: number) => {
    const day = moved(where.arrived, -dice.between(30, longest));
    return day > member.born ? day : member.born;
  };
  const sinceArrival = () => {
    const day = moved(where.arrived, dice.between(1, 60));
    return day < today ? day : today;
  };
  const found = homePapers(origin, age, member.spouseAt !== null, dice).map((type) =>
    documentOf(
      type,
      number,
      seed,
      origin.country,
      sinceBirth(type === "passport" ? 3200 : 6000),
      dice,
      eastern && type !== "passport" && type !== "driving-licence",
    ),
  );
  // A child born after the journey has its first papers from here.
  const here = () => {
    const day = sinceArrival();
    return day > member.born ? day : member.born;
  };
  if (where.agency) found.push(documentOf("sar-card", number, seed, "BG", here(), dice));
  if (where.police && age >= 14) found.push(documentOf("moi-order", number, seed, "BG", here(), dice));
  if (where.status.startsWith("permit"))
    found.push(documentOf("residence-card", number, seed, "BG", here(), dice));
  return found;
}

function phonesOf(
  household: Household,
  number: number,
  age: number,
  elders: readonly InventedPerson[],
  dice: Dice,
): InventedPhone[] {
  const { origin, seed } = household;
  const head = elders[0]?.phones[0];
  const shared: InventedPhone[] =
    head && dice.chance(age < 18 ? 0.75 : 0.35) ? [{ ...head, holder: "relative" }] : [];
  if (age < 12) return shared;
  const count = Number(dice.weighted({ 0: 8, 1: 52, 2: 30, 3: 10 }));
  const own = Array.from({ length: count }, (_, place) =>
    phoneOf(number, place, seed, place === 0 || dice.chance(0.3) ? "359" : origin.telephone, dice),
  );
  return [...own, ...shared];
}

function nationalities(origin: Origin, proved: boolean, dice: Dice): readonly InventedNationality[] {
  const real: InventedNationality = { country: origin.country, state: proved ? "confirmed" : "claimed" };
  const other = origin.claimedInstead && dice.chance(0.07) ? dice.pick(origin.claimedInstead) : null;
  return other === null ? [real] : [{ country: other, state: "claimed" }, real];
}

const often: Readonly<Record<string, readonly string[]>> = {
  prs: ["fa", "en", "ps", "tr"],
  ps: ["prs", "ur", "en"],
  fa: ["en", "tr"],
  ar: ["en", "fr", "ckb"],
  ckb: ["ar", "en", "fa"],
  kmr: ["tr", "ar", "en"],
  ur: ["en", "pa", "ps"],
  uk: ["ru", "en"],
  am: ["ti", "en", "ar"],
  so: ["ar", "en"],
};

function languagesOf(culture: Culture, dice: Dice): InventedPerson["languages"] {
  const second = dice.chance(0.45) ? dice.ranked(often[culture.language] ?? ["en", "ru", "tr"]) : null;
  const bulgarian = dice.chance(0.1);
  return [
    { language: culture.language, speaks: "well" },
    ...(second
      ? [{ language: second, speaks: dice.weighted({ well: 2, enough: 5, little: 3 }) } as const]
      : []),
    ...(bulgarian ? [{ language: "bg", speaks: "little" } as const] : []),
  ];
}
