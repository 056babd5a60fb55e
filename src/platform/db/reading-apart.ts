import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { type Database, type DatabasePlace, lockPatience, openPostgres } from "./database.ts";
import { nodeSqliteDialect } from "./sqlite-dialect.ts";
import type { Tables } from "./tables.ts";

/**
 * Reads on a connection of its own that can change nothing, from first to last as the database stood at one moment:
 * what others write meanwhile is not seen, and nobody waits for the reading.
 */
export function readApart<T>(
  place: DatabasePlace,
  work: (read: Pick<Database, "kind" | "query">) => Promise<T>,
): Promise<T> {
  return "url" in place ? readPostgres(place.url, work) : readSqlite(place.file, work);
}

async function readSqlite<T>(
  file: string,
  work: (read: Pick<Database, "kind" | "query">) => Promise<T>,
): Promise<T> {
  const handle = new DatabaseSync(file, { timeout: lockPatience, readOnly: true });
  // One connection: all that is asked through it stands in this transaction.
  handle.exec("begin");
  const query = new Kysely<Tables>({ dialect: nodeSqliteDialect(handle) });
  try {
    return await work({ kind: "sqlite", query });
  } finally {
    await query.destroy();
    // Where nothing was asked Kysely never had it.
    if (handle.isOpen) handle.close();
  }
}

async function readPostgres<T>(
  url: string,
  work: (read: Pick<Database, "kind" | "query">) => Promise<T>,
): Promise<T> {
  const database = openPostgres(url, "posoka-reading");
  try {
    return await database.query
      .transaction()
      .setIsolationLevel("repeatable read")
      .setAccessMode("read only")
      .execute((query) => work({ kind: "postgres", query }));
  } finally {
    await database.close();
  }
}
