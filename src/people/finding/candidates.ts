import type { Query } from "../../platform/db/index.ts";

/** A word of a name as it is looked for: every key it may stand under, as hashes. */
export interface SoughtWord {
  readonly hashes: readonly string[];
}

export interface Candidate {
  readonly personId: string;
  /** How many of the sought hashes the person's names stand under: more is likelier. */
  readonly shared: number;
}

/** Beyond this a key is common, and how common no longer matters. */
const commonFrom = 2_000;
/** A word this rare finds people by itself; others need a second word beside them. */
const rareUpTo = 400;
/** So many persons are looked at by their keys, and the best of them are handed on. */
const mostLookedAt = 1_200;
/** With so many found by rarer words, pairs of common words add nothing but noise. */
const enough = 40;
/** PostgreSQL and SQLite both take this many values in one list. */
const mostInAList = 400;

/**
 * The persons whose names share keys with the sought words: two words, or one rare one. Those that share most come
 * first, at most `most`. Knows nothing of permission: whom the reader may see is asked afterwards.
 */
export async function candidatesByWords(
  query: Query,
  words: readonly SoughtWord[],
  most: number,
): Promise<Candidate[]> {
  const known = words.filter(({ hashes }) => hashes.length > 0);
  const frequencies = await Promise.all(
    known.map(async (word) => ({ word, count: await countOf(query, word) })),
  );
  const found = frequencies.filter(({ count }) => count > 0).sort((a, b) => a.count - b.count);
  const [rarest, ...others] = found;
  if (!rarest) return [];
  const persons = new Set<string>();
  const add = (ids: readonly string[]) => {
    for (const id of ids) if (persons.size < mostLookedAt) persons.add(id);
  };
  if (rarest.count <= rareUpTo || others.length === 0) add(await personsWith(query, rarest.word));
  for (const { first, second } of pairsOf(found)) {
    if (first.count >= commonFrom && persons.size >= enough) break;
    add(await personsWithBoth(query, first.word, second.word));
  }
  return rank(query, [...persons], known, most);
}

interface CountedWord {
  readonly word: SoughtWord;
  readonly count: number;
}

/** Every two words, the rarest together first. */
const pairsOf = (words: readonly CountedWord[]) =>
  words
    .flatMap((first, at) => words.slice(at + 1).map((second) => ({ first, second })))
    .sort((a, b) => a.first.count - b.first.count || a.second.count - b.second.count);

/** How many rows stand under a word's keys; common ones are not counted to the end. */
async function countOf(query: Query, { hashes }: SoughtWord): Promise<number> {
  const { count } = await query
    .selectFrom(
      query
        .selectFrom("person_name_key")
        .select("person_id")
        .where("key_hash", "in", hashes)
        .limit(commonFrom)
        .as("some"),
    )
    .select((row) => row.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function personsWith(query: Query, { hashes }: SoughtWord): Promise<string[]> {
  const rows = await query
    .selectFrom("person_name_key")
    .select("person_id")
    .distinct()
    .where("key_hash", "in", hashes)
    .limit(mostLookedAt)
    .execute();
  return rows.map(({ person_id }) => person_id);
}

/** The first word is the rarer one: its rows are walked, the other's looked up. */
async function personsWithBoth(query: Query, first: SoughtWord, second: SoughtWord): Promise<string[]> {
  const rows = await query
    .selectFrom("person_name_key as one")
    .select("one.person_id")
    .distinct()
    .where("one.key_hash", "in", first.hashes)
    .where((row) =>
      row.exists(
        row
          .selectFrom("person_name_key as other")
          .select("other.person_id")
          .whereRef("other.person_id", "=", "one.person_id")
          .where("other.key_hash", "in", second.hashes),
      ),
    )
    .limit(mostLookedAt)
    .execute();
  return rows.map(({ person_id }) => person_id);
}

async function rank(
  query: Query,
  ids: readonly string[],
  words: readonly SoughtWord[],
  most: number,
): Promise<Candidate[]> {
  const hashes = words.flatMap((word) => word.hashes);
  const ranked: Candidate[] = [];
  for (let at = 0; at < ids.length; at += mostInAList) {
    const rows = await query
      .selectFrom("person_name_key")
      .select(["person_id", (row) => row.fn.count<number>("key_hash").distinct().as("shared")])
      .where("person_id", "in", ids.slice(at, at + mostInAList))
      .where("key_hash", "in", hashes)
      .groupBy("person_id")
      .execute();
    ranked.push(...rows.map(({ person_id, shared }) => ({ personId: person_id, shared: Number(shared) })));
  }
  return ranked.sort((a, b) => b.shared - a.shared || (a.personId < b.personId ? -1 : 1)).slice(0, most);
}
