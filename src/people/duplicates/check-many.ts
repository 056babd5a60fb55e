import type { Change } from "../../platform/db/index.ts";
import type { People } from "../people.ts";
import type { PersonFacts } from "../registering/register-person.ts";
import { type KnownPerson, leastOfMany } from "./evidence.ts";
import { toKnownPerson } from "./known-person.ts";
import { type LikelyReach, type LikelyRecord, likelyRecordsOfMany } from "./likely-records.ts";
import { type LikelyNewcomer, Newcomers } from "./newcomers.ts";

/** What one row of a list looks like beside what is on file and beside the rows above it. */
export interface Checked {
  /** Records on file that may be of the same person, the likeliest first, at most six. */
  readonly onFile: readonly LikelyRecord[];
  /** Rows above that may be of the same person, the likeliest first, at most six. */
  readonly above: readonly LikelyNewcomer[];
}

const mostShown = 6;

/** Nobody waits for one of a thousand rows, and of each only the likeliest records are opened. */
const reachOfMany: LikelyReach = {
  read: 8_000,
  glances: 30,
  opened: 4,
  shortBy: 1,
  yearsOff: 0,
  least: leastOfMany,
};

/**
 * Looks for many persons at once, before any is written down: each beside what is on file, and beside those before it.
 * Gives one answer for each, in order. Writes nothing; what is sealed is read, so the caller writes the line in the log,
 * and asks whom of those on file the reader may see (`personsFor`, or `placesOf` for the rest).
 *
 * Ask for 200 to 2,000 at a time. For a dry run of a whole list hand the same `Newcomers` to every call: then each row
 * is compared with all rows above it, and `above` counts from the first row of the list. When each part is registered
 * before the next is checked, hand none: earlier parts are on file by then, and would be found twice.
 */
export async function checkMany(
  change: Change,
  people: People,
  asked: readonly PersonFacts[],
  newcomers: Newcomers = new Newcomers(),
): Promise<Checked[]> {
  const persons = asked.map((facts) => toKnownPerson(people.vault, facts));
  const onFile = await likelyOnFile(change, people, persons);
  const above = await newcomers.add(people.vault, persons);
  return persons.map((_, at) => ({ onFile: onFile[at] ?? [], above: above[at] ?? [] }));
}

/**
 * The same for persons beside what is on file alone: of those whom a dry run has told from each other. `without` says
 * which of the records found were rows of the same list, so that nobody is weighed twice.
 */
export function checkManyOnFile(
  change: Change,
  people: People,
  persons: readonly KnownPerson[],
  without: NonNullable<LikelyReach["without"]>,
): Promise<LikelyRecord[][]> {
  if (persons.length === 0) return Promise.resolve([]);
  return likelyOnFile(change, people, persons, { ...reachOfMany, without });
}

async function likelyOnFile(
  change: Change,
  people: People,
  persons: readonly KnownPerson[],
  reach: LikelyReach = reachOfMany,
): Promise<LikelyRecord[][]> {
  const asked = persons.map((known) => ({ known }));
  const likely = await likelyRecordsOfMany(change, people, asked, reach);
  return likely.map((records) => records.slice(0, mostShown));
}
