import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { childrenOf } from "../../../test/journeys/program.ts";
import { runPostgres } from "../../../test/setup/postgres.ts";
import { openDatabase } from "./database.ts";

/** Every process of a server, without a moment to write anything down. */
function killServer(pid: number) {
  for (const one of [pid, ...childrenOf(pid)]) process.kill(one, "SIGKILL");
}

test("what a change gave is on PostgreSQL's disk, though its commit waits for nobody", async () => {
  const kept = await mkdtemp(join(tmpdir(), "posoka-postgres-kept-"));
  // The server may be another user's.
  await chmod(kept, 0o755);
  try {
    const first = await runPostgres(["wal_writer_delay=10s"], kept);
    const database = openDatabase({ url: `${first.url}/postgres` });
    await database.change((change) => sql`create table answered (no integer)`.execute(change));
    const { rows } = await sql`show synchronous_commit`.execute(database.query);
    expect(rows).toEqual([{ synchronous_commit: "off" }]);
    const put = (no: number) =>
      database.change((change) => sql`insert into answered values (${sql.lit(no)})`.execute(change));
    for (let no = 0; no < 5; no += 1) await put(no);
    await Promise.all(Array.from({ length: 40 }, (_, at) => put(at + 5)));
    killServer(first.pid);
    await database.close().catch(() => {});
    const again = await runPostgres([], kept);
    const after = openDatabase({ url: `${again.url}/postgres` });
    try {
      const left = await sql<{ n: number }>`select count(*) as n from answered`.execute(after.query);
      expect(left.rows).toEqual([{ n: 45 }]);
    } finally {
      await after.close();
      await again.stop();
    }
  } finally {
    await rm(kept, { recursive: true, force: true });
  }
});
