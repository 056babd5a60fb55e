import { spawn } from "node:child_process";
import { once } from "node:events";
import fc from "fast-check";
import { expect, test } from "vitest";
import { forEachDatabase, openTestDatabase, testNow } from "../../../test/databases.ts";
import { openDatabase } from "../db/index.ts";
import { type AuditEntry, appendAuditLine, auditMigrations, verifyAudit, withAudit } from "./index.ts";

const entry = (actor: string, object: AuditEntry["object"]): AuditEntry => ({
  actor,
  role: "editor",
  action: "article.publish",
  object,
});

forEachDatabase((_kind, open) => {
  test("random transactions of two processes at once make one unbroken chain", async () => {
    await using db = await open(auditMigrations);
    const other = openDatabase(db.place);
    // How many lines each transaction writes, through which handle, and whether it fails at the end.
    const transactions = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.boolean(), fc.boolean()), {
      minLength: 2,
      maxLength: 25,
    });
    let expected = 0;
    try {
      await fc.assert(
        fc.asyncProperty(transactions, async (plan) => {
          await Promise.allSettled(
            plan.map(([lines, first, fails], number) =>
              (first ? db.database : other).change(async (change) => {
                for (let line = 0; line < lines; line += 1) {
                  await appendAuditLine(change, entry(`staff-${number}`, `article:${line}`), testNow);
                }
                if (fails) throw new Error("given up");
              }),
            ),
          );
          for (const [lines, , fails] of plan) if (!fails) expected += lines;
          expect(await verifyAudit(db.database)).toMatchObject({ whole: true, head: { seq: expected } });
        }),
        { numRuns: 15 },
      );
    } finally {
      await other.close();
    }
  }, 60_000);
});

test("on postgres fifty transactions waiting for one another neither fork the chain nor fail", async () => {
  await using db = await openTestDatabase("postgres", auditMigrations);
  await Promise.all(
    Array.from({ length: 50 }, (_, number) =>
      withAudit(db.database, entry(`staff-${number}`, "article:1"), testNow, async () => {}),
    ),
  );
  expect(await verifyAudit(db.database)).toMatchObject({ whole: true, head: { seq: 50 } });
});

const here = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);

/** Appends without end, two lines a transaction, and says each number once it is saved. */
const appendForever = (place: object) => `
  const { openDatabase } = await import(${here("../db/index.ts")});
  const { appendAuditLine, auditHead } = await import(${here("./index.ts")});
  const database = openDatabase(${JSON.stringify(place)});
  for (;;) {
    await database.change(async (change) => {
      await appendAuditLine(change, ${JSON.stringify(entry("system", "article:1"))}, () => new Date());
      await appendAuditLine(change, ${JSON.stringify(entry("system", "article:2"))}, () => new Date());
    });
    const head = await auditHead(database);
    process.stdout.write(head.seq + "\\n");
  }`;

forEachDatabase((_kind, open) => {
  test("a kill in the middle leaves a whole chain with every line that was answered", async () => {
    await using db = await open(auditMigrations);
    for (const afterAnswers of [1, 7, 30, 111]) {
      const child = spawn(process.execPath, ["--input-type=module", "-e", appendForever(db.place)], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      let said = "";
      child.stdout.on("data", (chunk) => {
        said += chunk;
        if (said.split("\n").length > afterAnswers) child.kill("SIGKILL");
      });
      await once(child, "close");
      const answered = Number(said.slice(0, said.lastIndexOf("\n")).split("\n").at(-1));
      const verdict = await verifyAudit(db.database);
      if (!verdict.whole) throw new Error(`damaged: ${JSON.stringify(verdict.damage)}`);
      expect(verdict.head.seq).toBeGreaterThanOrEqual(answered);
      expect(verdict.head.seq % 2).toBe(0);
    }
  }, 60_000);
});
