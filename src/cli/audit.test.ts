import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { forEachDatabase, testNow } from "../../test/databases.ts";
import { appendAuditLine, auditMigrations } from "../platform/audit/index.ts";
import type { DatabasePlace } from "../platform/db/index.ts";

const here = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);

/** Runs a verb as a command of its own, so that exit status and environment are the real ones. */
function run(verb: "auditVerify" | "auditHeadVerb", words: string[], place: DatabasePlace) {
  const program = `const verbs = await import(${here("./audit.ts")});
    try { process.exitCode = await verbs.${verb}.run(${JSON.stringify(words)}); }
    catch (error) { console.error(error.message); process.exitCode = 2; }`;
  const folder = mkdtempSync(join(tmpdir(), "posoka-cli-"));
  if ("file" in place && existsSync(place.file)) symlinkSync(place.file, join(folder, "posoka.db"));
  const environment = "url" in place ? { DATABASE_URL: place.url } : { DATA_DIR: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    env: { PATH: process.env.PATH, ...environment },
    encoding: "utf8",
  });
  rmSync(folder, { recursive: true });
  return { status, said: stdout + stderr };
}

const entry = { actor: "staff-1", role: "editor", action: "article.publish", object: "article:a1" } as const;

forEachDatabase((_kind, open) => {
  test("a noted head verifies the log later; a changed line is named and the command fails", async () => {
    await using db = await open(auditMigrations);
    for (let line = 0; line < 3; line += 1) {
      await db.database.change((change) => appendAuditLine(change, entry, testNow));
    }
    const head = run("auditHeadVerb", [], db.place);
    expect(head.said).toMatch(/^3:[0-9a-f]{64}\n$/);

    const noted = ["--head", head.said.trim()];
    expect(run("auditVerify", noted, db.place)).toEqual({
      status: 0,
      said: `whole: 3 lines, head ${head.said}`,
    });
    await sql`update audit_line set actor = 'staff-2' where seq = 2`.execute(db.database.query);
    expect(run("auditVerify", noted, db.place)).toEqual({
      status: 1,
      said: "damaged: line 2 is not as it was written\n",
    });
    expect(run("auditVerify", ["--head", "3:abc"], db.place).said).toMatch(/--head wants SEQ:HASH/);
  });
});

test("a missing database is said to be missing, not made", () => {
  const { status, said } = run("auditVerify", [], { file: "/nowhere/posoka.db" });
  expect(status).toBe(2);
  expect(said).toMatch(/^There is no database at .*posoka\.db\.$/m);
});
