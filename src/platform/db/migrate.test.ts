import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { forEachDatabase, testNow } from "../../../test/databases.ts";
import {
  columnTypes,
  createTable,
  type Database,
  type Migration,
  migrate,
  missingMigrations,
} from "./index.ts";

const addsTable = (name: string, table: string): Migration => ({
  name,
  async apply(change, kind) {
    await createTable(change, kind, table).addColumn("id", columnTypes(kind).integer).execute();
  },
});

const breaksHalfWay: Migration = {
  name: "second",
  async apply(change, kind) {
    await addsTable("second", "half").apply(change, kind);
    throw new Error("the step broke");
  },
};

const first = addsTable("first", "one");
const second = addsTable("second", "half");
const holds = ({ query }: Database, table: string) =>
  sql`select * from ${sql.table(table)}`.execute(query).then(
    () => true,
    () => false,
  );

forEachDatabase((_, open) => {
  test("migrating does each step once, however often it is asked", async () => {
    await using db = await open([]);
    expect(await migrate(db.database, [first], testNow)).toEqual(["first"]);
    expect(await migrate(db.database, [first, second], testNow)).toEqual(["second"]);
    expect(await migrate(db.database, [first, second], testNow)).toEqual([]);
    const journal = await db.database.query
      .selectFrom("schema_migration")
      .selectAll()
      .orderBy("name")
      .execute();
    expect(journal).toEqual(
      ["first", "second"].map((name) => ({ name, applied_at: testNow().toISOString() })),
    );
  });

  test("the steps a database lacks are named, all of them when it is new", async () => {
    await using db = await open([first]);
    expect(await missingMigrations(db.database, [first, second])).toEqual(["second"]);
    await sql`drop table schema_migration`.execute(db.database.query);
    expect(await missingMigrations(db.database, [first, second])).toEqual(["first", "second"]);
  });

  test("a step that breaks half-way leaves nothing behind and can be done again", async () => {
    await using db = await open([]);
    await expect(migrate(db.database, [first, breaksHalfWay], testNow)).rejects.toThrow("the step broke");
    expect(await holds(db.database, "one")).toBe(true);
    expect(await holds(db.database, "half")).toBe(false);
    expect(await missingMigrations(db.database, [first, second])).toEqual(["second"]);
    expect(await migrate(db.database, [first, second], testNow)).toEqual(["second"]);
  });

  test("a program killed in the middle of a step leaves a database on which it can be done again", async () => {
    await using db = await open([first]);
    const script = fileURLToPath(new URL("../../../test/fixtures/migrate-half-way.ts", import.meta.url));
    const child = spawn(process.execPath, [script, JSON.stringify(db.place)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [said] = await once(child.stdout, "data");
    expect(String(said)).toBe("half-way\n");
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(await holds(db.database, "half")).toBe(false);
    expect(await migrate(db.database, [first, second], testNow)).toEqual(["second"]);
    expect(await holds(db.database, "half")).toBe(true);
  });

  test("two programs that start together do each step once between them", async () => {
    await using db = await open([]);
    const { openDatabase } = await import("./index.ts");
    const other = openDatabase(db.place);
    try {
      const done = await Promise.all(
        [db.database, other].map((each) => migrate(each, [first, second], testNow)),
      );
      expect(done.flat().sort()).toEqual(["first", "second"]);
    } finally {
      await other.close();
    }
  });
});
