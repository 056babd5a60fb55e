import { sql } from "kysely";
import { expect, test } from "vitest";
import { forEachDatabase, openTestDatabase, testNow } from "../../../test/databases.ts";
import { type Database, insideOf } from "../db/index.ts";
import {
  type AuditEntry,
  AuditLineRefused,
  appendAuditLine,
  auditMigrations,
  look,
  verifyAudit,
} from "./index.ts";

const entry = (object: AuditEntry["object"]): AuditEntry => ({
  actor: "staff-1",
  role: "counsellor",
  action: "case.read",
  object,
});

const objects = async ({ query }: Database) =>
  (await query.selectFrom("audit_line").select("object").orderBy("seq").execute()).map(
    ({ object }) => object,
  );

/** Looks at one thing after the other, each with its line. */
const lookAt = (database: Database, ...things: readonly AuditEntry["object"][]) =>
  look(database, async (query) => {
    for (const thing of things) await appendAuditLine(query, entry(thing), testNow);
    return things.length;
  });

forEachDatabase((_kind, open) => {
  test("who looks is answered once the lines are saved, each look's in their order", async () => {
    await using db = await open(auditMigrations);
    const { database } = db;
    expect(await lookAt(database, "case:1", "case:2")).toBe(2);
    expect(await objects(database)).toEqual(["case:1", "case:2"]);
    await Promise.all(
      Array.from({ length: 20 }, (_, number) => lookAt(database, `case:a${number}`, `case:b${number}`)),
    );
    const written = await objects(database);
    for (let number = 0; number < 20; number += 1) {
      expect(written.indexOf(`case:b${number}`)).toBe(written.indexOf(`case:a${number}`) + 1);
    }
    expect(await verifyAudit(database)).toMatchObject({ whole: true, head: { seq: 42 } });
  });

  test("a look that fails leaves no line and keeps nobody else from theirs", async () => {
    await using db = await open(auditMigrations);
    const { database } = db;
    const failing = look(database, async (query) => {
      await appendAuditLine(query, entry("case:1"), testNow);
      throw new Error("there is no such case");
    });
    const unfit = look(database, (query) =>
      appendAuditLine(query, { ...entry("case:2"), actor: "Ivan Petrov" }, testNow),
    );
    const others = lookAt(database, "case:3");
    await expect(failing).rejects.toThrow("there is no such case");
    await expect(unfit).rejects.toThrow(AuditLineRefused);
    await others;
    expect(await objects(database)).toEqual(["case:3"]);
  });

  test("no line, no answer: where the log cannot be written nobody who looks is answered", async () => {
    await using db = await open(auditMigrations);
    const { database } = db;
    await database.change((change) => change.deleteFrom("audit_head").execute());
    const looks = await Promise.allSettled([lookAt(database, "case:1"), lookAt(database, "case:2")]);
    expect(looks.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await objects(database)).toEqual([]);
  });

  test("a line is refused where it would stand by itself", async () => {
    await using db = await open(auditMigrations);
    await expect(appendAuditLine(db.database.query, entry("case:1"), testNow)).rejects.toThrow(
      AuditLineRefused,
    );
    await lookAt(db.database, "case:2");
    let escaped: typeof db.database.query | undefined;
    await look(db.database, async (query) => {
      escaped = query;
    });
    await expect(appendAuditLine(escaped as never, entry("case:3"), testNow)).rejects.toThrow(
      AuditLineRefused,
    );
    expect(await objects(db.database)).toEqual(["case:2"]);
  });

  test("what looks inside a change writes its line once, with the change", async () => {
    await using db = await open(auditMigrations);
    const { database } = db;
    const failing = database.change(async (change) => {
      await lookAt(insideOf(database, change), "case:1");
      throw new Error("given up");
    });
    await expect(failing).rejects.toThrow("given up");
    await database.change((change) => lookAt(insideOf(database, change), "case:2"));
    expect(await objects(database)).toEqual(["case:2"]);
  });

  test("a change writes its lines last, whenever it asked for them", async () => {
    await using db = await open(auditMigrations);
    const { database } = db;
    await database.change(async (change) => {
      await appendAuditLine(change, entry("case:1"), testNow);
      expect((await sql`select * from audit_line`.execute(change)).rows).toEqual([]);
      await appendAuditLine(change, entry("case:2"), testNow);
    });
    expect(await objects(database)).toEqual(["case:1", "case:2"]);
  });
});

test("on postgres a change that asked for its line keeps nobody from theirs until it ends", async () => {
  await using db = await openTestDatabase("postgres", auditMigrations);
  const { database } = db;
  const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
  const long = database.change(async (change) => {
    await appendAuditLine(change, entry("case:long"), testNow);
    await mayEnd;
  });
  await lookAt(database, "case:short");
  await database.change((change) => appendAuditLine(change, entry("case:other"), testNow));
  end();
  await long;
  expect(await objects(database)).toEqual(["case:short", "case:other", "case:long"]);
});
