import type { Query } from "./query.ts";

/** What one change, or one look, does when its own work is done: lines of the log that wait for the end stand by it. */
export interface WorkEnd {
  /** Is done last, in the change; after the work for a look. Nothing is done where the work failed. */
  readonly last: (() => Promise<void>)[];
}

const ends = new WeakMap<Query, WorkEnd>();

/** The end of the work that this query belongs to; undefined outside of `Database.change` and a look. */
export const endOf = (query: Query): WorkEnd | undefined => ends.get(query);

/** Does the work, then what it left for its end. On SQLite one transaction sees several works, one after the other. */
export async function withEnd<Q extends Query, T>(query: Q, work: (query: Q) => Promise<T>): Promise<T> {
  const end: WorkEnd = { last: [] };
  ends.set(query, end);
  try {
    const result = await work(query);
    for (const last of end.last) await last();
    return result;
  } finally {
    ends.delete(query);
  }
}
