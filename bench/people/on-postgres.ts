import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmodSync, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sql } from "kysely";
import { migrate, openDatabase, type Query } from "../../src/platform/db/index.ts";
import { openVault } from "../../src/platform/vault/index.ts";
import { migrations } from "../../src/schema.ts";
import type { BenchRegistry } from "./registry.ts";

const now = () => new Date();
const random = (length: number) => randomBytes(length);

/** In a new database of a PostgreSQL server, with keys of its own; gone when disposed of. */
export async function openOnPostgres(server: string, name: string): Promise<BenchRegistry> {
  await onServer(server, (query) => sql`create database ${sql.id(name)}`.execute(query));
  const folder = mkdtempSync(join(tmpdir(), "posoka-bench-people-"));
  const database = openDatabase({ url: `${server}/${name}` });
  await migrate(database, migrations, now);
  const { vault } = openVault({ folder: join(folder, "keys") }, { now });
  return {
    people: { database, vault, now, random },
    async [Symbol.asyncDispose]() {
      vault.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
      await onServer(server, (query) => sql`drop database ${sql.id(name)}`.execute(query));
    },
  };
}

/**
 * A registry's persons in a database of their own, sealed as they are and opened with the same keys; carried over at the
 * first time only.
 */
export async function openCarried(
  server: string,
  name: string,
  { people: { vault }, file }: BenchRegistry,
): Promise<BenchRegistry> {
  if (file && !(await isThere(server, name))) await carry(server, name, file);
  const database = openDatabase({ url: `${server}/${name}` });
  await migrate(database, migrations, now);
  return {
    people: { database, vault, now, random },
    [Symbol.asyncDispose]: () => database.close(),
  };
}

async function onServer<T>(server: string, ask: (query: Query) => Promise<T>): Promise<T> {
  const admin = openDatabase({ url: `${server}/postgres` });
  try {
    return await ask(admin.query);
  } finally {
    await admin.close();
  }
}

const isThere = (server: string, name: string) =>
  onServer(server, async (query) => {
    const found = await sql`select 1 from pg_database where datname = ${name}`.execute(query);
    return found.rows.length > 0;
  });

const carried = [
  "person",
  "person_name",
  "person_birth",
  "person_nationality",
  "person_about",
  "person_language",
  "person_contact",
  "person_document",
  "person_exact_key",
  "person_glance",
  "name_sound_key",
  "person_name_key",
] as const;

/** Row by row into files that the server copies: sealing or inserting them again would take an hour. */
async function carry(server: string, name: string, file: string): Promise<void> {
  const unfinished = `${name}_unfinished`;
  await onServer(server, async (query) => {
    await sql`drop database if exists ${sql.id(unfinished)}`.execute(query);
    await sql`create database ${sql.id(unfinished)}`.execute(query);
  });
  const database = openDatabase({ url: `${server}/${unfinished}` });
  await migrate(database, migrations, now);
  const folder = mkdtempSync(join(tmpdir(), "posoka-bench-carried-"));
  // The server is another user's; what it reads there is sealed.
  chmodSync(folder, 0o755);
  const from = new DatabaseSync(file, { readOnly: true });
  try {
    await database.query.connection().execute(async (query) => {
      // What a row points at may come in another order.
      await sql`set session_replication_role = replica`.execute(query);
      for (const table of carried) {
        const path = join(folder, table);
        const columns = await writeRows(from, table, path);
        const names = sql.join(columns.map((column) => sql.ref(column)));
        await sql`copy ${sql.table(table)} (${names}) from ${sql.lit(path)}`.execute(query);
        rmSync(path);
      }
    });
    const { query } = database;
    await sql`select setval(pg_get_serial_sequence('person_glance', 'no'), (select max(no) from person_glance))`.execute(
      query,
    );
    // As autovacuum does in time: without it PostgreSQL knows nothing of what it holds.
    await sql`vacuum analyze`.execute(query);
  } finally {
    from.close();
    rmSync(folder, { recursive: true, force: true });
    await database.close();
  }
  await onServer(server, (query) =>
    sql`alter database ${sql.id(unfinished)} rename to ${sql.id(name)}`.execute(query),
  );
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

const cellOf = (value: unknown): string =>
  value === null ? "\\N" : String(value).replaceAll(/[\\\t\n\r]/g, (sign) => escaped[sign] ?? sign);
