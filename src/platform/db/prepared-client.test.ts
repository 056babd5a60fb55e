import { type Kysely, sql } from "kysely";
import { expect, test } from "vitest";
import { forEachDatabase, openTestDatabase, type TestDatabase } from "../../../test/databases.ts";
import { columnTypes, createTable } from "./columns.ts";
import { keepStatement, keepWriting } from "./index.ts";
import type { Query } from "./query.ts";

const rows = (query: Query) => query as never as Kysely<{ sent_row: { no: number } }>;

class Taken extends Error {}

/** Each number once. */
const write = keepWriting(
  (query: Query, { no }: { readonly no: number }) => rows(query).insertInto("sent_row").values({ no }),
  (error) => new Taken("This number is taken.", { cause: error }),
);
const askAll = keepStatement((query: Query) => rows(query).selectFrom("sent_row").select("no").orderBy("no"));

async function withNumbers(opened: TestDatabase): Promise<void> {
  const { database } = opened;
  await database.change(async (change) => {
    await createTable(change, database.kind, "sent_row")
      .addColumn("no", columnTypes(database.kind).integer, (column) => column.primaryKey())
      .execute();
    for (const no of [1, 2, 3]) await write(change, { no });
  });
}

const numbersOf = async ({ database }: TestDatabase) =>
  (await askAll(database.query, {})).map(({ no }) => Number(no));

forEachDatabase((_kind, open) => {
  test("what is asked in a change sees all that was sent before, in its order", async () => {
    await using opened = await open([]);
    await withNumbers(opened);
    await opened.database.change(async (change) => {
      await write(change, { no: 4 });
      await write(change, { no: 5 });
      expect(await askAll(change, {})).toHaveLength(5);
      await write(change, { no: 6 });
    });
    expect(await numbersOf(opened)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("a change of which one statement fails fails as a whole, whether another follows or not", async () => {
    await using opened = await open([]);
    await withNumbers(opened);
    const lastFails = opened.database.change(async (change) => {
      await write(change, { no: 7 });
      await write(change, { no: 2 });
    });
    await expect(lastFails).rejects.toThrow();
    const oneBeforeFails = opened.database.change(async (change) => {
      await write(change, { no: 3 });
      await write(change, { no: 8 });
      await askAll(change, {});
      await write(change, { no: 9 });
    });
    await expect(oneBeforeFails).rejects.toThrow();
    expect(await numbersOf(opened)).toEqual([1, 2, 3]);
    // The connection is as good as before.
    await opened.database.change((change) => write(change, { no: 10 }));
    expect(await numbersOf(opened)).toEqual([1, 2, 3, 10]);
  });

  test("what a change sent is gone when the change gives up", async () => {
    await using opened = await open([]);
    await withNumbers(opened);
    for (const no of [11, 1]) {
      const givenUp = opened.database.change(async (change) => {
        await write(change, { no });
        throw new Error("given up");
      });
      await expect(givenUp).rejects.toThrow();
    }
    expect(await numbersOf(opened)).toEqual([1, 2, 3]);
  });

  test("changes of many at once are kept apart, those that fail too", async () => {
    await using opened = await open([]);
    await withNumbers(opened);
    const ends = await Promise.allSettled(
      Array.from({ length: 40 }, (_, at) =>
        opened.database.change(async (change) => {
          await write(change, { no: 100 + at });
          if (at % 3 === 0) await askAll(change, {});
          if (at % 4 === 0) await write(change, { no: 1 });
        }),
      ),
    );
    expect(ends.map(({ status }) => status === "fulfilled")).toEqual(ends.map((_, at) => at % 4 !== 0));
    const kept = ends.flatMap((_, at) => (at % 4 === 0 ? [] : [100 + at]));
    expect(await numbersOf(opened)).toEqual([1, 2, 3, ...kept]);
  });
});

test("on postgres the failure says what it means to whoever wrote: in a change at the next question, alone at once", async () => {
  await using opened = await openTestDatabase("postgres", []);
  await withNumbers(opened);
  const { database } = opened;
  const inChange = database.change(async (change) => {
    await write(change, { no: 1 });
    await expect(askAll(change, {})).rejects.toThrow(Taken);
    // The database takes nothing more in this change, and its end does not look like success.
    await expect(askAll(change, {})).rejects.toThrow("aborted");
  });
  await expect(inChange).rejects.toThrow("took the change back");
  await expect(database.statement((query) => write(query, { no: 1 }))).rejects.toThrow(Taken);
  await expect(database.change((change) => write(change, { no: 1 }))).rejects.toThrow(Taken);
  expect(await numbersOf(opened)).toEqual([1, 2, 3]);
});

test("on postgres a change whose connection is lost while statements are on their way fails and leaves nothing", async () => {
  await using opened = await openTestDatabase("postgres", []);
  await withNumbers(opened);
  const { database } = opened;
  const cutOff = database.change(async (change) => {
    const [{ pid } = { pid: 0 }] = (
      await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(change)
    ).rows;
    await sql`select pg_terminate_backend(${pid})`.execute(database.query);
    await write(change, { no: 20 });
    await write(change, { no: 21 });
  });
  await expect(cutOff).rejects.toThrow();
  expect(await numbersOf(opened)).toEqual([1, 2, 3]);
});
