import { sql } from "kysely";
import { expect, test } from "vitest";
import { forEachDatabase } from "./databases.ts";

forEachDatabase((kind, open) => {
  test("each test gets a database of its own, of the kind asked for, with the whole schema", async () => {
    await using one = await open();
    await using other = await open();
    expect(one.database.kind).toBe(kind);
    await one.database.change((change) =>
      change.updateTable("publication_clock").set({ version: 7 }).execute(),
    );
    const clocks = [one, other].map(({ database }) =>
      database.query.selectFrom("publication_clock").select("version"),
    );
    expect(await Promise.all(clocks.map((clock) => clock.executeTakeFirst()))).toEqual([
      { version: 7 },
      { version: 0 },
    ]);
  });

  test("text sorts by code point, whatever the machine's language", async () => {
    await using db = await open();
    const words = ["a", "B", "я", "А", "é", "z"];
    const values = sql.join(words.map((word) => sql`(${word})`));
    await sql`create table word (text text ${kind === "postgres" ? sql`collate "C"` : sql``})`.execute(
      db.database.query,
    );
    await sql`insert into word (text) values ${values}`.execute(db.database.query);
    const { rows } = await sql<{ text: string }>`select text from word order by text`.execute(
      db.database.query,
    );
    expect(rows.map(({ text }) => text)).toEqual(words.toSorted());
  });
});
