import { sql } from "kysely";
import { expect, test } from "vitest";
import { forEachDatabase } from "../../../test/databases.ts";
import { readColumns, readGroups } from "./read-columns.ts";

interface Row {
  readonly id: string;
  readonly said: string | null;
  readonly count: number | null;
}

forEachDatabase((_, open) => {
  test("columns keep together, whatever is missing, and of no rows there is nothing", async () => {
    await using db = await open([]);
    const rows = (where: string) =>
      sql<Row>`(select * from (
        select 'a' as id, null as said, 1 as count union all select 'b', '', null union all select 'c', 'ц', 30
      ) as told where ${sql.raw(where)})`;
    const read = (where: string) => readColumns(db.database, rows(where), ["id", "said", "count"]);
    const told = await read("1 = 1");
    const together = told.id.map((id, at) => [id, told.said[at], told.count[at]]).toSorted();
    expect(together).toEqual([
      ["a", "", "1"],
      ["b", "", ""],
      ["c", "ц", "30"],
    ]);
    const groups = await readGroups(db.database, rows("1 = 1"), ["id"], ["count"]);
    expect(groups.map(({ of: { id }, columns }) => [id, columns.count]).toSorted()).toEqual([
      ["a", ["1"]],
      ["b", [""]],
      ["c", ["30"]],
    ]);
    expect(await read("id = 'b'")).toEqual({ id: ["b"], said: [""], count: [""] });
    expect(await read("id = 'd'")).toEqual({ id: [], said: [], count: [] });
  });
});
