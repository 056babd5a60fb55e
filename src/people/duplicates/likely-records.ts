import { type PartialDate, yearOf } from "../../core/partial-date.ts";
import type { Query } from "../../platform/db/index.ts";
import {
  type Candidate,
  type Candidates,
  findCandidates,
  type Reach,
  type Sought,
} from "../finding/candidates.ts";
import type { Filed } from "../finding/filed.ts";
import { type Glance, openGlances, readGlances } from "../finding/glance.ts";
import { onFile } from "../finding/on-file.ts";
import { nameComparer, usualRarity } from "../names/index.ts";
import type { People } from "../people.ts";
import { membersOf, mergedAmong } from "../permission/merge-group.ts";
import { isRealDay, swapDayAndMonth } from "./birth-evidence.ts";
import {
  bitsBesideNames,
  bitsOfTwins,
  type KnownPerson,
  thresholds,
  type Weighed,
  weighPersons,
  worthOfLooking,
} from "./evidence.ts";
import { asOnePerson, knownPersons } from "./known-person.ts";
import { toldApartFrom } from "./pair.ts";

/** A record that may be of the person asked about, and why. */
export interface LikelyRecord extends Weighed {
  readonly personId: string;
}

/** Somebody asked about. */
export interface Asked {
  readonly known: KnownPerson;
  /** Records that are not looked at: their own, and those a human has told apart from them. */
  readonly except?: readonly string[];
}

/** How far a look goes: at a glance, and then opened and weighed in full. */
export interface LikelyReach extends Reach {
  readonly opened: number;
  /** Whoever falls so many bits short of a question at a glance is not opened: names of parents tell no more. */
  readonly shortBy: number;
  /** Who was born on the same day of a year so many off is looked up by that too. */
  readonly yearsOff: number;
  /** How much must speak for one person before a human is asked, in bits, among so many records. */
  readonly least: (among: number) => number;
  /** Of the records found those that need not be opened: whoever asks has told them apart already. */
  readonly without?: (found: readonly string[]) => Promise<ReadonlySet<string>>;
}

/** For one person, while somebody waits. */
const oneReach: LikelyReach = {
  read: 250_000,
  glances: 500,
  opened: 50,
  shortBy: 0,
  yearsOff: 3,
  // Who may be a twin is shown too.
  least: () => thresholds.possible + bitsOfTwins,
};

/**
 * The records that may be of one person, the likeliest first: those that share words of a name in any script, a day of
 * birth, a paper or a phone. Reads what is sealed, so the caller writes the line in the log, and asks whom of them the
 * reader may see.
 */
export async function likelyRecords(
  query: Query,
  people: Pick<People, "vault" | "database">,
  known: KnownPerson,
  except: readonly string[] = [],
): Promise<LikelyRecord[]> {
  const [likely = []] = await likelyRecordsOfMany(query, people, [{ known, except }], oneReach);
  return likely;
}

/** The same for somebody on record, without those a human has told apart from them. */
export async function likelyRecordsOf(query: Query, people: People, id: string): Promise<LikelyRecord[]> {
  const members = await membersOf(query, id);
  const known = (await knownPersons(query, people, [id])).get(id) as KnownPerson;
  const apart = await toldApartFrom(query, members);
  return likelyRecords(query, people, known, [...members, ...apart]);
}

/** The same for many at once, an answer for each, in order: what they have in common is read once. */
export async function likelyRecordsOfMany(
  query: Query,
  people: Pick<People, "vault" | "database">,
  asked: readonly Asked[],
  reach: LikelyReach,
): Promise<LikelyRecord[][]> {
  const sought = asked.map(({ known }) => soughtBy(known, reach));
  const looks = await findCandidates(onFile(query, people.database), people.vault, sought, reach);
  const glances = looks.flatMap(({ candidates }) => candidates.map(({ glance }) => glance));
  const found = [...new Set(glances.map(({ personId }) => personId))];
  const excepted = asked.flatMap(({ except = [] }) => except);
  const roots = await mergedAmong(query, [...found, ...excepted]);
  const rootOf = (id: string) => roots.get(id) ?? id;
  const without = [...((await reach.without?.(found)) ?? [])].map(rootOf);
  const chosen = asked.map(({ known, except = [] }, at) => {
    const left = new Set([...except.map(rootOf), ...without]);
    return likeliestPersons(known, looks[at], rootOf, left, reach);
  });
  const opened = await openPersons(query, people, new Set(chosen.flat()), { seen: glances, merged: roots });
  return asked.map(({ known }, at) => {
    const compare = nameComparer((word) => looks[at]?.rarity.get(word) ?? usualRarity);
    return (chosen[at] ?? [])
      .flatMap((personId) => {
        const other = opened.get(personId);
        return other ? [{ personId, ...weighPersons(known, other, compare, looks[at]?.among) }] : [];
      })
      .filter(({ verdict, bits }) => verdict !== "different" && bits >= reach.least(looks[at]?.among ?? 0))
      .sort((a, b) => worthOfLooking(b) - worthOfLooking(a) || (a.personId < b.personId ? -1 : 1));
  });
}

/** By what somebody is looked for, with the days of their births in so many years around. */
export function soughtBy(
  { names, births, documents, phones }: KnownPerson,
  { yearsOff }: Pick<LikelyReach, "yearsOff">,
): Sought {
  const real = births.filter(isRealDay);
  const years = births.map(yearOf).flatMap((year) => [year - 1, year, year + 1]);
  return {
    names,
    years: births.length > 0 ? [0, ...new Set(years)] : null,
    days: [...new Set(real.flatMap((day) => [day, swapDayAndMonth(day) as PartialDate]))],
    nearDays: [...new Set(real.flatMap((day) => sameDayInYears(day, yearsOff)))],
    hashes: [...new Set([...documents.map(({ key }) => key), ...phones])],
    slips: false,
  };
}

/** The same day in the years around, as far as there is one: 29 February is nobody's in most. */
function sameDayInYears(day: PartialDate, most: number): PartialDate[] {
  const off = Array.from({ length: most }, (_, at) => [-1 - at, 1 + at]).flat();
  return off.map((years) => `${yearOf(day) + years}${day.slice(4)}` as PartialDate);
}

/** What is to be expected of weighing somebody in full, by the keys of their names and all that stands open. */
export function bitsAtAGlance(
  known: KnownPerson,
  { glance: { told }, nameBits, differs }: Candidate<Filed>,
): number {
  const name = differs ? Math.min(partlyBits, nameBits) - 3 : Math.min(mostNameBits, nameBits);
  return name + bitsBesideNames(known, told);
}

/** As names are weighed in full (`name-evidence.ts`). */
const mostNameBits = 18;
const partlyBits = 6;

/** The persons most worth opening, by all that stands open and by the keys of their names. */
function likeliestPersons(
  known: KnownPerson,
  look: Candidates<Glance> | undefined,
  rootOf: (id: string) => string,
  left: ReadonlySet<string>,
  reach: LikelyReach,
): string[] {
  const bits = new Map<string, number>();
  for (const candidate of look?.candidates ?? []) {
    const root = rootOf(candidate.glance.personId);
    const told = bitsAtAGlance(known, candidate);
    if (!left.has(root)) bits.set(root, Math.max(told, bits.get(root) ?? Number.NEGATIVE_INFINITY));
  }
  return [...bits]
    .filter(([, told]) => told >= reach.least(look?.among ?? 0) - reach.shortBy)
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .slice(0, reach.opened)
    .map(([root]) => root);
}

/**
 * What is known of persons by all their records, by the root of each: the names of many are opened together. What was read
 * of them is not read once more: glances, and of merged records all in their groups (`mergedAmong`).
 */
export async function openPersons(
  query: Query,
  people: Pick<People, "vault" | "database">,
  persons: ReadonlySet<string>,
  { seen, merged }: { readonly seen: readonly Glance[]; readonly merged: ReadonlyMap<string, string> },
): Promise<ReadonlyMap<string, KnownPerson>> {
  const roots = new Map([...merged].filter(([, root]) => persons.has(root)));
  const personIds = new Set([...persons, ...roots.keys()]);
  const known = new Map(seen.map((glance) => [glance.personId, glance]));
  const missing = [...personIds].filter((id) => !known.has(id));
  for (const glance of await readGlances(query, people.database.kind, { personIds: missing })) {
    known.set(glance.personId, glance);
  }
  const glances = [...personIds].flatMap((id) => known.get(id) ?? []);
  const opened = openGlances(people.vault, glances);
  const members = Map.groupBy(opened, ([id]) => roots.get(id) ?? id);
  return new Map([...members].map(([root, own]) => [root, asOnePerson(own.map(([, one]) => one))]));
}
