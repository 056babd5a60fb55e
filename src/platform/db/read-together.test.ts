import fc from "fast-check";
import type { Kysely } from "kysely";
import { expect, test } from "vitest";
import { forEachDatabase } from "../../../test/databases.ts";
import { columnTypes, createTable } from "./columns.ts";
import { readTogether } from "./index.ts";

forEachDatabase((kind, open) => {
  test("lists read together are those that are read one by one, whatever stands in them", async () => {
    await using opened = await open([]);
    const { database } = opened;
    await database.change(async (change) => {
      const { text, integer } = columnTypes(kind);
      for (const table of ["one_list", "other_list"]) {
        await createTable(change, kind, table)
          .addColumn("no", integer)
          .addColumn("words", text)
          .addColumn("kept", text)
          .execute();
      }
    });
    const query = database.query as never as Kysely<
      Record<"one_list" | "other_list", { no: number; words: string; kept: string | null }>
    >;
    const words = fc.string({ unit: "grapheme" }).filter((one) => !one.includes("\0") && one.isWellFormed());
    const row = fc.record({
      no: fc.integer({ min: -(2 ** 40), max: 2 ** 40 }),
      words,
      kept: fc.option(words, { nil: null }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 6 }), fc.array(row, { maxLength: 6 }), async (a, b) => {
        await query.deleteFrom("one_list").execute();
        await query.deleteFrom("other_list").execute();
        if (a.length > 0) await query.insertInto("one_list").values(a).execute();
        if (b.length > 0) await query.insertInto("other_list").values(b).execute();
        const first = query
          .selectFrom("one_list")
          .select(["no", "words", "kept"])
          .orderBy("no", "desc")
          .orderBy("words")
          .orderBy("kept");
        const second = query
          .selectFrom("other_list")
          .select(["words", "no"])
          .where("no", ">", 0)
          .orderBy("words")
          .orderBy("no");
        const read = await readTogether(database.query, { first, second });
        expect(read).toEqual({ first: await first.execute(), second: await second.execute() });
      }),
      { numRuns: 60 },
    );
  });
});
