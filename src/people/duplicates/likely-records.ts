import type { Change, Query } from "../../platform/db/index.ts";
import { candidatesByWords } from "../finding/candidates.ts";
import { hashedKeys } from "../finding/keys.ts";
import { compareNames } from "../names/index.ts";
import type { People } from "../people.ts";
import { membersOf, rootsOf } from "../permission/merge-group.ts";
import { readRecordsOfMany } from "../records/stored.ts";
import { type KnownPerson, type Weighed, weighPersons } from "./evidence.ts";
import { knownPersons } from "./known-person.ts";
import { toldApartFrom } from "./pair.ts";

/** A record that may be of the person asked about, and why. */
export interface LikelyRecord extends Weighed {
  readonly personId: string;
}

/** Candidates by key, of which so many are read and weighed in full. */
const limits = { candidates: 120, weighed: 25 } as const;

/**
 * The records that may be of one person, the likeliest first: those that share words of a name in any script, a paper
 * or a phone. Reads what is sealed, so the caller writes the line in the log, and asks whom of them the reader may see.
 */
export async function likelyRecords(
  change: Change,
  people: People,
  known: KnownPerson,
  except: readonly string[] = [],
): Promise<LikelyRecord[]> {
  const byNumber = await personsByNumber(change, [...known.documents.map(({ key }) => key), ...known.phones]);
  const byName = await personsByNames(change, people, known.names);
  const byBirth = await personsByBirth(change, known.births);
  const near = await nearestByName(change, people, known.names, [...new Set([...byName, ...byBirth])]);
  const found = [...new Set([...byNumber, ...near])];
  const roots = await rootsOf(change, [...found, ...except]);
  const left = new Set(except.map((id) => roots.get(id)));
  const ids = [...new Set(found.map((id) => roots.get(id) ?? id))].filter((id) => !left.has(id));
  const records = await knownPersons(change, people, ids);
  return ids
    .map((personId) => ({
      personId,
      ...weighPersons(known, records.get(personId) as KnownPerson, compareNames),
    }))
    .filter(({ verdict }) => verdict !== "different")
    .sort((a, b) => b.bits - a.bits || (a.personId < b.personId ? -1 : 1));
}

/** The same for somebody on record, without those a human has told apart from them. */
export async function likelyRecordsOf(change: Change, people: People, id: string): Promise<LikelyRecord[]> {
  const members = await membersOf(change, id);
  const known = (await knownPersons(change, people, [id])).get(id) as KnownPerson;
  const apart = await toldApartFrom(change, members);
  return likelyRecords(change, people, known, [...members, ...apart]);
}

async function personsByNumber(query: Query, hashes: readonly string[]): Promise<string[]> {
  if (hashes.length === 0) return [];
  const rows = await query
    .selectFrom("person_exact_key")
    .select("person_id")
    .distinct()
    .where("key_hash", "in", hashes)
    .limit(limits.candidates)
    .execute();
  return rows.map(({ person_id }) => person_id);
}

/** One wrong letter can hide a name from its keys, seldom the birthday too. 1 January finds half the country. */
async function personsByBirth(query: Query, births: KnownPerson["births"]): Promise<string[]> {
  const days = births.filter((date) => date.length === 10 && !date.endsWith("-01-01"));
  if (days.length === 0) return [];
  const rows = await query
    .selectFrom("person_birth")
    .select("person_id")
    .distinct()
    .where("date", "in", days)
    .limit(limits.candidates)
    .execute();
  return rows.map(({ person_id }) => person_id);
}

async function personsByNames(query: Query, people: People, names: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const name of names) {
    const words = hashedKeys(people.vault, name).map((hashes) => ({ hashes }));
    for (const { personId } of await candidatesByWords(query, words, limits.candidates)) found.add(personId);
  }
  return [...found];
}

/** Many share keys; those whose names are really alike are few, and only they are read in full. */
export async function nearestByName(
  query: Query,
  people: Pick<People, "vault">,
  names: readonly string[],
  ids: readonly string[],
  most: number = limits.weighed,
): Promise<string[]> {
  const written = await readRecordsOfMany(query, people, "name", ids);
  return ids
    .map((id) => {
      const scores = (written.get(id) ?? []).flatMap(({ values }) =>
        names.map((name) => compareNames(name, values.full).score),
      );
      return { id, score: Math.max(0, ...scores) };
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map(({ id }) => id);
}
