import { expect, test } from "vitest";
import { forEachDatabase, testNow } from "../../test/databases.ts";
import { migrate } from "../platform/db/index.ts";
import { migrations } from "../schema.ts";

const orders = "cases-5-record-order";

forEachDatabase((_, open) => {
  test("records that were written before they had an order get the one they were told in, case by case", async () => {
    await using db = await open(migrations.filter(({ name }) => name !== orders));
    const { query } = db.database;
    const written = async (caseId: string, id: string, made: string) => {
      const row = {
        id,
        case_id: caseId,
        kind: "note",
        open: "{}",
        made_at: made,
        made_by: "s",
        changed_at: made,
      };
      await query
        .insertInto("case_record")
        .values(row as never)
        .execute();
    };
    const person = { id: "p", number: "1", registered_at: "2026-03-01", registered_by: "s" };
    await query
      .insertInto("person")
      .values(person as never)
      .execute();
    for (const id of ["one", "two"]) {
      const row = {
        id,
        number: id,
        kind: "individual",
        principal_id: "p",
        opened_at: "2026-03-01",
        opened_by: "s",
        state: "registered",
        state_since: "2026-03-01",
        open_members: 1,
        touched_at: "2026-03-01",
      };
      await query
        .insertInto("return_case")
        .values(row as never)
        .execute();
    }
    await written("one", "c", "2026-03-01T09:00:00.000Z");
    await written("one", "a", "2026-03-02T09:00:00.000Z");
    await written("two", "d", "2026-03-02T09:00:00.000Z");
    await written("one", "b", "2026-03-02T09:00:00.000Z");
    await migrate(db.database, migrations, testNow);
    const rows = await query
      .selectFrom("case_record")
      .select(["case_id", "id", "seq"])
      .orderBy("case_id")
      .orderBy("seq")
      .execute();
    expect(rows.map(({ case_id, id, seq }) => `${case_id} ${seq} ${id}`)).toEqual([
      "one 1 c",
      "one 2 a",
      "one 3 b",
      "two 1 d",
    ]);
  });
});
