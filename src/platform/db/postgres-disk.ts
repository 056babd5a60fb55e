import { CompiledQuery, type DatabaseConnection } from "kysely";
import type { Pool } from "pg";
import { type Disk, together } from "./disk.ts";

/**
 * A transaction that waits as the server is set up to wait, for its disk and for the standbys that it names. What was
 * committed before lies before it in the server's log, and is as safe then.
 */
const waitForAll = `begin; set local synchronous_commit to default;
  select pg_logical_emit_message(true, 'posoka', ''); commit`;

/**
 * PostgreSQL's disk, as SQLite's is kept (`diskUnder`): a commit is seen by everybody at once and does not wait; nobody is
 * answered before a wait that began after it. While a commit waits it holds its locks, the head of the log among them, so
 * that everybody would wait for the disk one after the other; so they wait together.
 */
export interface PostgresDisk extends Pick<Disk, "settle"> {
  /** For each new connection, before it is used. */
  prepare(connection: DatabaseConnection): Promise<void>;
}

/** Of the server that a pool leads to. */
export const postgresDisk = (pool: () => Promise<Pool>): PostgresDisk => ({
  settle: together(async () => {
    await (await pool()).query(waitForAll);
  }),
  async prepare(connection) {
    try {
      await connection.executeQuery(CompiledQuery.raw("set synchronous_commit = off"));
    } catch {
      // Then this connection waits at each commit; one that is broken says so to who asks it next.
    }
  },
});
