import type { Query } from "../../platform/db/index.ts";

/** Two records, the lower id first, so that a pair is one pair whoever names it. */
export interface Pair {
  readonly low_id: string;
  readonly high_id: string;
}

export const pairOf = (one: string, other: string): Pair =>
  one < other ? { low_id: one, high_id: other } : { low_id: other, high_id: one };

/** The records that a person's word has told apart from any of these. */
export async function toldApartFrom(query: Query, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await query
    .selectFrom("person_distinct")
    .select(["low_id", "high_id"])
    .where((pair) => pair.or([pair("low_id", "in", ids), pair("high_id", "in", ids)]))
    .execute();
  return new Set(rows.map(({ low_id, high_id }) => (ids.includes(low_id) ? high_id : low_id)));
}
