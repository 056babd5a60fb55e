import fc from "fast-check";
import { type Kysely, sql } from "kysely";
import { expect, test } from "vitest";
import { forEachDatabase } from "../../../test/databases.ts";
import { columnTypes, createTable } from "./columns.ts";
import {
  type Database,
  isListed,
  keepInsert,
  keepStatement,
  keepTogether,
  kindOf,
  listedRows,
} from "./index.ts";
import { keptText } from "./kept-statement.ts";
import type { Query } from "./query.ts";

interface Row {
  no: number;
  words: string | null;
}

type Rows = Kysely<{ kept_row: Row }>;
const rows = (query: Query) => (query as never as Rows).selectFrom("kept_row");

const ask = keepStatement(
  (query: Query, asked: { readonly words: readonly string[]; readonly above: number }) =>
    rows(query)
      .select(["no", "words"])
      .where("no", ">", asked.above)
      .where(isListed(kindOf(query), "words", asked.words))
      .orderBy("no"),
);

const askTogether = keepTogether(
  (query: Query, asked: { readonly words: readonly string[]; readonly no: number }) => ({
    listed: rows(query)
      .select(["no", "words"])
      .where("words", "in", sql<string>`(select one from wished)`)
      .orderBy("no"),
    others: rows(query).select("no").where("no", "!=", asked.no).orderBy("no"),
  }),
  (query, { words }) => ({ wished: listedRows(kindOf(query), "one", words) }),
);

const insert = keepInsert("kept_row" as never, ["words"] as never[], () => ({
  no: sql`(select coalesce(max(no), 0) + 1 from kept_row)`,
})) as unknown as (query: Query, row: Pick<Row, "words">) => Promise<void>;

async function fill(database: Database, words: readonly (string | null)[]) {
  await database.change(async (change) => {
    const { text, integer } = columnTypes(database.kind);
    await sql`drop table if exists kept_row`.execute(change);
    await createTable(change, database.kind, "kept_row")
      .addColumn("no", integer)
      .addColumn("words", text)
      .execute();
    for (const one of words) await insert(change, { words: one });
  });
}

forEachDatabase((_kind, open) => {
  test("a kept statement gives what the same statement gives when it is put together for the values", async () => {
    await using opened = await open([]);
    const { database } = opened;
    const word: fc.Arbitrary<string> = fc.constantFrom("ман", "‏نور", "O’Neil", '"', "", "a,b", "{x}");
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.option(word), { maxLength: 8 }),
        fc.array(word, { maxLength: 4 }),
        fc.integer({ min: 0, max: 8 }),
        async (written, words, above) => {
          await fill(database, written);
          const all = written.map((one, place) => ({ no: place + 1, words: one }));
          const isWished = (row: Row) => row.words !== null && words.includes(row.words);
          expect(await ask(database.query, { words, above })).toEqual(
            all.filter((row) => row.no > above && isWished(row)),
          );
          expect(await askTogether(database.query, { words, no: above })).toEqual({
            listed: all.filter(isWished),
            others: all.filter(({ no }) => no !== above).map(({ no }) => ({ no })),
          });
        },
      ),
      { numRuns: 25 },
    );
  });

  test("asked by many at once with other values, each has their own answer", async () => {
    await using opened = await open([]);
    const { database } = opened;
    const words = Array.from({ length: 30 }, (_, at) => `w${at}`);
    await fill(database, words);
    const found = await Promise.all(words.map((one) => ask(database.query, { words: [one], above: 0 })));
    expect(found).toEqual(words.map((one, place) => [{ no: place + 1, words: one }]));
  });
});

test("on postgres a kept statement is prepared on its connection, others are not", async () => {
  const { openTestDatabase } = await import("../../../test/databases.ts");
  await using opened = await openTestDatabase("postgres", []);
  const { database } = opened;
  await fill(database, ["a"]);
  await database.change(async (change) => {
    await ask(change, { words: ["a"], above: 0 });
    await rows(change).select("no").execute();
    const prepared = await sql<{ name: string; statement: string }>`
      select name, statement from pg_prepared_statements`.execute(change);
    const kept = prepared.rows.filter(({ statement }) => statement.includes("kept_row"));
    expect(kept.length).toBeGreaterThan(0);
    for (const { name, statement } of kept) expect(name).toBe(keptText(statement)?.name);
    expect(kept.map(({ statement }) => statement)).toContainEqual(expect.stringContaining("any($"));
  });
});
