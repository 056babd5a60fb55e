import type { KyselyPlugin } from "kysely";
import { expect } from "vitest";
import { type Change, type Database, withEnd } from "../src/platform/db/index.ts";
import type { OpenTestDatabase, TestDatabase } from "./databases.ts";
import { wholeDump } from "./rights/whole-dump.ts";

/** What is thrown in place of a statement. */
class Broken extends Error {}

/** How many failures there were, and how many changes they were tried on. */
export interface Tried {
  failures: number;
  changes: number;
}

/**
 * A database on which every change breaks first: before its first statement, then before its second, and so on, at last
 * after the last; then nothing may have been left behind, and it succeeds. `every` tries each so many'th statement only.
 */
export const breakingFirst =
  (open: OpenTestDatabase, tried: Tried, every = 1): OpenTestDatabase =>
  async () => {
    const test = await open();
    const database = breaking(test.database, tried, every);
    return { ...test, database, [Symbol.asyncDispose]: () => test[Symbol.asyncDispose]() } as TestDatabase;
  };

function breaking(database: Database, tried: Tried, every: number): Database {
  return {
    ...database,
    async change<T>(work: (change: Change) => Promise<T>): Promise<T> {
      tried.changes += 1;
      const before = await wholeDump(database);
      for (let at = 0; await breaks(database, work, at); at += every) tried.failures += 1;
      expect(await wholeDump(database)).toEqual(before);
      return database.change(work);
    },
  };
}

/** Does the work until so many statements have passed, then fails; whether the work had more of them. Nothing is kept. */
async function breaks<T>(
  database: Database,
  work: (change: Change) => Promise<T>,
  at: number,
): Promise<boolean> {
  const fuse = { left: at };
  try {
    await database.query
      .withPlugin(burning(fuse))
      .transaction()
      .execute(async (change) => {
        await withEnd(change, work);
        throw new Broken("This change was made to fail at its end.");
      });
  } catch (error) {
    if (fuse.left >= 0 && !(error instanceof Broken)) throw error;
  }
  return fuse.left < 0;
}

/**
 * Lets so many statements pass and throws at the next; whatever is tried after that throws too. Kept statements, which
 * are not put together anew, are caught when they have been asked.
 */
const burning = (fuse: { left: number }): KyselyPlugin => {
  const seen = new WeakSet<object>();
  const burn = () => {
    if (fuse.left <= 0) {
      fuse.left = -1;
      throw new Broken("This statement was made to fail.");
    }
    fuse.left -= 1;
  };
  return {
    transformQuery({ node, queryId }) {
      seen.add(queryId);
      burn();
      return node;
    },
    async transformResult({ result, queryId }) {
      if (!seen.has(queryId)) burn();
      return result;
    },
  };
};
