import { sql } from "kysely";
import { expect, test } from "vitest";
import { forEachDatabase } from "../../../test/databases.ts";
import { columnTypes, createTable, insertMany, type Migration } from "./index.ts";

const shelf: Migration = {
  name: "shelf",
  async apply(change, kind) {
    const { text, integer } = columnTypes(kind);
    await createTable(change, kind, "shelf")
      .addColumn("id", integer, (column) => column.primaryKey())
      .addColumn("title", text)
      .addColumn("pages", integer)
      .execute();
  },
};

forEachDatabase((kind, open) => {
  test("thousands of rows go in at once and come out as they were", async () => {
    await using db = await open([shelf]);
    const titles = ["Пътят", "طريق", "a \"quoted\" \\ 'title'\n", "", "null", "12", null];
    const rows = Array.from({ length: 3_000 }, (_, at) => ({
      id: 2 ** 47 - at,
      title: titles[at % titles.length] ?? null,
      pages: at % 3 === 0 ? null : at,
    }));
    await db.database.change((change) => insertMany(change, kind, "shelf" as never, rows as never[]));
    const stored = await sql`select id, title, pages from shelf order by id desc`.execute(db.database.query);
    expect(stored.rows).toEqual(rows);
  });

  test("rows whose key is there fail all together, or are left out where that was said", async () => {
    await using db = await open([shelf]);
    const { database } = db;
    const put = (ids: number[], otherwise: "fail" | "nothing") =>
      database.change((change) =>
        insertMany(
          change,
          kind,
          "shelf" as never,
          ids.map((id) => ({ id, title: `put with ${ids.length}`, pages: null }) as never),
          otherwise,
        ),
      );
    await put([1], "fail");
    await expect(put([2, 1], "fail")).rejects.toThrow();
    await put([1, 2, 3], "nothing");
    const stored = await sql`select id, title from shelf order by id`.execute(database.query);
    expect(stored.rows).toEqual([
      { id: 1, title: "put with 1" },
      { id: 2, title: "put with 3" },
      { id: 3, title: "put with 3" },
    ]);
  });
});
