import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { forEachDatabase, testNow } from "../../../test/databases.ts";
import {
  type AuditEntry,
  AuditLineRefused,
  appendAuditLine,
  appendAuditLines,
  auditHead,
  auditMigrations,
  contentHash,
  formatHead,
  parseHead,
  verifyAudit,
  withAudit,
} from "./index.ts";

const reading = (object: AuditEntry["object"]): AuditEntry => ({
  actor: "staff-7",
  role: "counsellor",
  action: "person.read",
  object,
  fields: ["givenName", "phone"],
  requestId: "req-1",
});

forEachDatabase((kind, open) => {
  test("the empty log is whole, and its head is line 0", async () => {
    await using db = await open(auditMigrations);
    expect(await verifyAudit(db.database)).toEqual({ whole: true, head: await auditHead(db.database) });
    expect((await auditHead(db.database))?.seq).toBe(0);
  });

  test("a line says who did what to what, when and why, and names fields only", async () => {
    await using db = await open(auditMigrations);
    const head = await withAudit(
      db.database,
      { ...reading("person:p1"), reason: "medical emergency" },
      testNow,
      async () => "shown",
    ).then(() => auditHead(db.database));
    const lines = await db.database.query.selectFrom("audit_line").selectAll().execute();
    expect(lines).toEqual([
      {
        seq: 1,
        at: "2026-03-01T09:00:00.000Z",
        actor: "staff-7",
        role: "counsellor",
        action: "person.read",
        object: "person:p1",
        fields: '["givenName","phone"]',
        reason: "medical emergency",
        request_id: "req-1",
        content_hash: null,
        previous_hash: "0".repeat(64),
        hash: head?.hash,
      },
    ]);
  });

  test("the line can be worded after the result", async () => {
    await using db = await open(auditMigrations);
    const made = await withAudit(
      db.database,
      (id: string) => reading(`person:${id}`),
      testNow,
      async () => "p9",
    );
    const line = await db.database.query.selectFrom("audit_line").select("object").executeTakeFirst();
    expect([made, line?.object]).toEqual(["p9", "person:p9"]);
  });

  test("work that fails leaves no line, and the next line takes its number", async () => {
    await using db = await open(auditMigrations);
    const failing = withAudit(db.database, reading("person:p1"), testNow, () =>
      Promise.reject(new Error("no such person")),
    );
    await expect(failing).rejects.toThrow("no such person");
    await withAudit(db.database, reading("person:p2"), testNow, async () => {});
    expect(await verifyAudit(db.database)).toMatchObject({ whole: true, head: { seq: 1 } });
  });

  test("many lines at once are the lines they would have been one by one", async () => {
    await using many = await open(auditMigrations);
    await using single = await open(auditMigrations);
    const entries = ["p1", "p2", "p3"].map((id) => reading(`person:${id}`));
    for (const { database } of [many, single])
      await withAudit(database, entries[0] as AuditEntry, testNow, async () => {});
    await many.database.change((change) => appendAuditLines(change, entries, testNow));
    await many.database.change((change) => appendAuditLines(change, [], testNow));
    await single.database.change(async (change) => {
      for (const entry of entries) await appendAuditLine(change, entry, testNow);
    });
    const linesOf = ({ database }: typeof many) =>
      database.query.selectFrom("audit_line").selectAll().orderBy("seq").execute();
    expect(await linesOf(many)).toEqual(await linesOf(single));
    expect(await verifyAudit(many.database)).toMatchObject({ whole: true, head: { seq: 4 } });
    const unfit = [reading("person:p1"), { ...reading("person:p2"), actor: "Ivan Petrov" }];
    await expect(many.database.change((change) => appendAuditLines(change, unfit, testNow))).rejects.toThrow(
      AuditLineRefused,
    );
    expect(await linesOf(many)).toHaveLength(4);
  });

  test("a log that cannot be written stops the work: no line, no answer", async () => {
    await using db = await open(auditMigrations);
    const { database } = db;
    await sql`create table record (id text primary key)`.execute(database.query);
    await makeLogUnwritable(database, kind);
    const save = withAudit(database, reading("person:p1"), testNow, (change) =>
      sql`insert into record values ('p1')`.execute(change),
    );
    await expect(save).rejects.toThrow("read-only log");
    expect((await sql`select * from record`.execute(database.query)).rows).toEqual([]);
    expect(await auditHead(database)).toMatchObject({ seq: 0 });
  });

  test("a log without its head row takes no more lines", async () => {
    await using db = await open(auditMigrations);
    await db.database.change((change) => change.deleteFrom("audit_head").execute());
    const save = withAudit(db.database, reading("person:p1"), testNow, async () => {});
    await expect(save).rejects.toThrow(AuditLineRefused);
    expect(await verifyAudit(db.database)).toEqual({ whole: false, damage: { kind: "headless", seq: 0 } });
  });

  test("lines with every script and sign read back as they were hashed", async () => {
    await using db = await open(auditMigrations);
    const reasons = ["спешно", "طارئ 🚑", '"\\\n\t\u2028\u200f', "e\u0301", "null", ""];
    for (const reason of reasons) {
      await withAudit(db.database, { ...reading("person:p1"), reason }, testNow, async () => {});
    }
    expect(await verifyAudit(db.database)).toMatchObject({ whole: true, head: { seq: reasons.length } });
  });

  test("a log longer than one batch is read to its end, also while it grows", async () => {
    await using db = await open(auditMigrations);
    const { database } = db;
    const lines = Array.from({ length: 5_001 }, () => reading("person:p1"));
    await database.change((change) => appendAuditLines(change, lines, testNow));
    const [verdict] = await Promise.all([
      verifyAudit(database),
      ...Array.from({ length: 20 }, () => withAudit(database, reading("person:p2"), testNow, async () => {})),
    ]);
    expect(verdict.whole).toBe(true);
    expect(await verifyAudit(database)).toMatchObject({ whole: true, head: { seq: 5_021 } });
  });
});

describe("what the log refuses", () => {
  const refused: [string, Partial<AuditEntry>][] = [
    ["a name where an id belongs", { object: "person:Амира Халид" as "a:b" }],
    ["an actor with spaces", { actor: "Ivan Petrov" }],
    ["an action without a verb", { action: "read" as "a.b" }],
    ["a value among the field names", { fields: ["phone", "+359 88 123 4567"] }],
    ["half a character", { reason: "\ud83d" }],
    ["a NUL", { reason: "a\0b" }],
    ["a reason as long as a note", { reason: "x".repeat(2_001) }],
  ];
  forEachDatabase((_, open) => {
    test.each(refused)("%s", async (_name, wrong) => {
      await using db = await open(auditMigrations);
      const save = withAudit(db.database, { ...reading("person:p1"), ...wrong }, testNow, async () => {});
      await expect(save).rejects.toThrow(AuditLineRefused);
    });
  });
});

describe("the head as noted outside", () => {
  test("comes back from paper", () => {
    const head = { seq: 12, hash: "ab".repeat(32) };
    expect(parseHead(` ${formatHead(head)}\n`)).toEqual(head);
  });

  test.each(["", "12", "12:abc", `x:${"ab".repeat(32)}`, `1:${"AB".repeat(32)}`])("is not %j", (text) => {
    expect(parseHead(text)).toBeNull();
  });
});

describe("the content hash", () => {
  const salt = new Uint8Array(16).fill(3);

  test("is the same for the same content and salt, and another for any other", () => {
    expect(contentHash(salt, "бележка")).toBe(contentHash(salt, "бележка"));
    expect(contentHash(salt, "бележка")).not.toBe(contentHash(salt, "бележки"));
    expect(contentHash(salt, "бележка")).not.toBe(contentHash(new Uint8Array(16).fill(4), "бележка"));
  });

  test("wants a salt that nobody can guess", () => {
    expect(() => contentHash(new Uint8Array(8), "бележка")).toThrow(RangeError);
  });
});

async function makeLogUnwritable(
  database: Parameters<typeof auditHead>[0],
  kind: "sqlite" | "postgres",
): Promise<void> {
  if (kind === "sqlite") {
    await sql`create trigger read_only before insert on audit_line
      begin select raise(abort, 'read-only log'); end`.execute(database.query);
    return;
  }
  await sql`create function refuse() returns trigger language plpgsql
    as $$ begin raise exception 'read-only log'; end $$`.execute(database.query);
  await sql`create trigger read_only before insert on audit_line for each row execute function refuse()`.execute(
    database.query,
  );
}
