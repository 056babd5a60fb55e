import { once } from "node:events";
import { chmodSync, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sql } from "kysely";
import { migrate, openDatabase, type Query } from "../src/platform/db/index.ts";
import { migrations } from "../src/schema.ts";

/** Asks the server itself, in no database of ours. `server` is its address without a database name. */
export async function onServer<T>(server: string, ask: (query: Query) => Promise<T>): Promise<T> {
  const admin = openDatabase({ url: `${server}/postgres` });
  try {
    return await ask(admin.query);
  } finally {
    await admin.close();
  }
}

/**
 * All that a SQLite file of ours holds, in the database `name` of a PostgreSQL server: sealed as it is, so that the same
 * keys open it. Carried over at the first time only. Gives the address of the database.
 */
export async function carryOver(server: string, name: string, file: string): Promise<string> {
  if (!(await isThere(server, name))) await carry(server, name, file);
  return `${server}/${name}`;
}

const isThere = (server: string, name: string) =>
  onServer(server, async (query) => {
    const found = await sql`select 1 from pg_database where datname = ${name}`.execute(query);
    return found.rows.length > 0;
  });

/** Row by row into files that the server copies: sealing or inserting them again would take an hour. */
async function carry(server: string, name: string, file: string): Promise<void> {
  const unfinished = `${name}_unfinished`;
  await onServer(server, async (query) => {
    await sql`drop database if exists ${sql.id(unfinished)}`.execute(query);
    await sql`create database ${sql.id(unfinished)}`.execute(query);
  });
  const database = openDatabase({ url: `${server}/${unfinished}` });
  await migrate(database, migrations, () => new Date());
  const folder = mkdtempSync(join(tmpdir(), "posoka-bench-carried-"));
  // The server is another user's; what it reads there is sealed.
  chmodSync(folder, 0o755);
  const from = new DatabaseSync(file, { readOnly: true });
  try {
    await database.query.connection().execute(async (query) => {
      // What a row points at may come in another order.
      await sql`set session_replication_role = replica`.execute(query);
      for (const table of await tablesOf(query)) {
        if (from.prepare(`select 1 from "${table}" limit 1`).get() === undefined) continue;
        const path = join(folder, table);
        const columns = await writeRows(from, table, path);
        const names = sql.join(columns.map((column) => sql.ref(column)));
        await sql`delete from ${sql.table(table)}`.execute(query);
        await sql`copy ${sql.table(table)} (${names}) from ${sql.lit(path)}`.execute(query);
        rmSync(path);
      }
    });
    await countOn(database.query);
    // As autovacuum does in time: without it PostgreSQL knows nothing of what it holds.
    await sql`vacuum analyze`.execute(database.query);
  } finally {
    from.close();
    rmSync(folder, { recursive: true, force: true });
    await database.close();
  }
  await onServer(server, (query) =>
    sql`alter database ${sql.id(unfinished)} rename to ${sql.id(name)}`.execute(query),
  );
}

/** Those with casework and accounts; which steps of the schema were taken each database knows itself. */
async function tablesOf(query: Query): Promise<string[]> {
  const found = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'schema_migration'`.execute(
    query,
  );
  return found.rows.map(({ name }) => name);
}

/** Numbers that the server gives itself go on behind those carried over. */
async function countOn(query: Query): Promise<void> {
  const counted = await sql<{ table: string; column: string }>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and pg_get_serial_sequence(quote_ident(table_name), column_name) is not null`.execute(
    query,
  );
  for (const { table, column } of counted.rows) {
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}), coalesce((select max(${sql.ref(column)}) from ${sql.table(table)}), 0) + 1, false)`.execute(
      query,
    );
  }
}

/** A table as PostgreSQL's COPY reads it. Gives its columns. */
async function writeRows(from: DatabaseSync, table: string, path: string): Promise<string[]> {
  const statement = from.prepare(`select * from "${table}"`);
  const columns = statement.columns().map(({ name }) => name);
  const out = createWriteStream(path, { mode: 0o644 });
  let waiting = "";
  for (const row of statement.iterate()) {
    waiting += `${columns.map((column) => cellOf(row[column] ?? null)).join("\t")}\n`;
    if (waiting.length < 1_000_000) continue;
    if (!out.write(waiting)) await once(out, "drain");
    waiting = "";
  }
  out.end(waiting);
  await once(out, "finish");
  return columns;
}

const escaped: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function cellOf(value: unknown): string {
  if (value === null) return "\\N";
  if (value instanceof Uint8Array) return `\\\\x${Buffer.from(value).toString("hex")}`;
  return String(value).replaceAll(/[\\\t\n\r]/g, (sign) => escaped[sign] ?? sign);
}
