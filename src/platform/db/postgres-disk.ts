import { CompiledQuery, type DatabaseConnection } from "kysely";
import type { Pool } from "pg";
import { type Disk, noDisk, together } from "./disk.ts";

/** The first version that can be told to write its log to disk without a transaction: PostgreSQL 17. */
const firstToFlush = 170_000;

const flushLog = "select pg_logical_emit_message(false, 'posoka', '', true)";

/**
 * PostgreSQL's disk, as SQLite's is kept (`diskUnder`): a commit is seen by everybody at once and does not wait; nobody is
 * answered before a flush that began after it. While a commit waits it holds its locks, the head of the log among them, so
 * that everybody would wait for the disk one after the other; so they wait together.
 */
export interface PostgresDisk extends Disk {
  /** For each new connection, before it is used. */
  prepare(connection: DatabaseConnection): Promise<void>;
}

/** Of the server that a pool leads to. An older one waits at each commit. */
export function postgresDisk(pool: () => Promise<Pool>): PostgresDisk {
  // Told by the first connection: before there is one, nothing was committed.
  let flushes = false;
  return {
    ...noDisk,
    settle: together(async () => {
      if (flushes) await (await pool()).query(flushLog);
    }),
    async prepare(connection) {
      flushes = (await versionOf(connection)) >= firstToFlush;
      if (flushes) await connection.executeQuery(CompiledQuery.raw("set synchronous_commit = off"));
    },
  };
}

async function versionOf(connection: DatabaseConnection): Promise<number> {
  const asked = CompiledQuery.raw("show server_version_num");
  const { rows } = await connection.executeQuery<{ server_version_num: string }>(asked);
  return Number(rows[0]?.server_version_num);
}
