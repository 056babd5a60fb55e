import { sql } from "kysely";
import { expect, test } from "vitest";
import { forEachDatabase } from "../../../test/databases.ts";
import { columnTypes, createTable, type Migration, openDatabase, type Query } from "./index.ts";

const ledger: Migration = {
  name: "ledger",
  async apply(change, kind) {
    const { integer, text } = columnTypes(kind);
    await createTable(change, kind, "ledger")
      .addColumn("id", integer, (column) => column.primaryKey())
      .addColumn("amount", integer, (column) => column.notNull())
      .addColumn("words", text)
      .execute();
    await sql`insert into ledger (id, amount) values (1, 0)`.execute(change);
  },
};

const one = async <T>(query: Query, statement: ReturnType<typeof sql<T>>): Promise<T> => {
  const { rows } = await statement.execute(query);
  return rows[0] as T;
};
const amount = (query: Query) => one(query, sql<{ amount: number }>`select amount from ledger where id = 1`);

forEachDatabase((kind, open) => {
  test("a change that throws leaves nothing of itself", async () => {
    await using db = await open([ledger]);
    const change = db.database.change(async (change) => {
      await sql`update ledger set amount = 5`.execute(change);
      await sql`insert into ledger (id, amount) values (2, 1)`.execute(change);
      throw new Error("thought better of it");
    });
    await expect(change).rejects.toThrow("thought better of it");
    expect(
      await one(db.database.query, sql`select count(*) as rows, max(amount) as most from ledger`),
    ).toEqual({
      rows: 1,
      most: 0,
    });
  });

  test("a change the database refuses leaves nothing of itself, and the next one works", async () => {
    await using db = await open([ledger]);
    const change = db.database.change(async (change) => {
      await sql`update ledger set amount = 5`.execute(change);
      await sql`insert into ledger (id, amount) values (1, 1)`.execute(change);
    });
    await expect(change).rejects.toThrow();
    expect(await amount(db.database.query)).toEqual({ amount: 0 });
    await db.database.change((change) => sql`update ledger set amount = 6`.execute(change));
    expect(await amount(db.database.query)).toEqual({ amount: 6 });
  });

  test("changes made at the same moment all land, also from two handles", async () => {
    await using db = await open([ledger]);
    const other = openDatabase(db.place);
    const add = ({ change }: typeof other) =>
      change((work) => sql`update ledger set amount = amount + 1 where id = 1`.execute(work));
    try {
      await Promise.all(Array.from({ length: 40 }, (_, at) => add(at % 2 ? db.database : other)));
    } finally {
      await other.close();
    }
    expect(await amount(db.database.query)).toEqual({ amount: 40 });
  });

  test("a column holds only what its type says", async () => {
    await using db = await open([ledger]);
    const insert = sql`insert into ledger (id, amount) values (3, ${"much"})`.execute(db.database.query);
    await expect(insert).rejects.toThrow();
  });

  test("counts, sums and averages come back as numbers", async () => {
    await using db = await open([ledger]);
    await sql`insert into ledger (id, amount) values (2, 7)`.execute(db.database.query);
    expect(
      await one(
        db.database.query,
        sql`select count(*) as c, sum(amount) as s, avg(amount) as a, max(id) as m from ledger`,
      ),
    ).toEqual({ c: 2, s: 7, a: 3.5, m: 2 });
  });

  test("what is written comes back letter by letter", async () => {
    await using db = await open([ledger]);
    const words = "Здравей, 'свят' \u00a0 „سلام“ 👩‍👧 \\ \" %";
    await sql`update ledger set words = ${words}`.execute(db.database.query);
    expect(await one(db.database.query, sql`select words from ledger`)).toEqual({ words });
  });

  if (kind === "sqlite")
    test("references are kept, and a commit leaves the waiting for the disk to whoever answers", async () => {
      await using db = await open([]);
      const pragma = (name: string) =>
        one(db.database.query, sql`select * from ${sql.raw(`pragma_${name}`)}`);
      expect(await pragma("journal_mode")).toEqual({ journal_mode: "wal" });
      expect(await pragma("synchronous")).toEqual({ synchronous: 1 });
      expect(await pragma("foreign_keys")).toEqual({ foreign_keys: 1 });
    });
});
