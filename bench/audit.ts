import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { appendAuditLine, auditMigrations, verifyAudit } from "../src/platform/audit/index.ts";
import { type DatabasePlace, migrate, openDatabase } from "../src/platform/db/index.ts";
import type { Part } from "./measure.ts";

const lines = 200_000;
const eachTransaction = 1_000;
const goal = 50_000;

/** The audit log (docs/bench.md). */
export const audit: Part = {
  name: "audit",
  async run(wished, say) {
    if (!wished("verify")) return [];
    say(`checking an audit log of ${lines} lines`);
    const { linesPerSecond } = await measureAuditVerify();
    return [
      {
        name: "audit verify, lines per second",
        goal: `≥ ${goal}`,
        measured: String(linesPerSecond),
        met: linesPerSecond >= goal,
        notes: [`${lines} lines in a SQLite file, checked once in the bench's own process`],
        figures: { linesPerSecond, lines },
      },
    ];
  },
};

/**
 * How fast `posoka audit verify` reads a log of 200,000 lines, in lines a second; promised are 50,000. Without a place
 * it makes a SQLite file and removes it; another place must be an empty database.
 */
export async function measureAuditVerify(place?: DatabasePlace): Promise<{ linesPerSecond: number }> {
  const folder = mkdtempSync(join(tmpdir(), "posoka-bench-audit-"));
  const database = openDatabase(place ?? { file: join(folder, "audit.db") });
  try {
    await migrate(database, auditMigrations, () => new Date());
    for (let written = 0; written < lines; written += eachTransaction) {
      await database.change(async (change) => {
        for (let next = written; next < written + eachTransaction; next += 1) {
          await appendAuditLine(change, entry(next), () => new Date(1_772_355_600_000 + next * 1_000));
        }
      });
    }
    const started = performance.now();
    const verdict = await verifyAudit(database);
    const seconds = (performance.now() - started) / 1_000;
    if (!verdict.whole || verdict.head.seq !== lines) throw new Error("the measured log is not whole");
    const linesPerSecond = Math.round(lines / seconds);
    console.log(`audit verify (${database.kind}): ${linesPerSecond} lines/s over ${lines} lines`);
    return { linesPerSecond };
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const entry = (number: number) =>
  ({
    actor: `staff-${number % 40}`,
    role: "counsellor",
    action: "person.read",
    object: `person:01JQ${String(number).padStart(22, "0")}`,
    fields: ["givenName", "familyName", "phone", "document.number"],
    requestId: `req-${number}`,
  }) as const;

if (import.meta.main) await measureAuditVerify();
