import { sql } from "kysely";
import type { Database } from "../../src/platform/db/index.ts";

/** What every request moves, whoever sends it: the clock of a session. */
const movedByAsking = new Set(["session"]);

const tablesKnown = new WeakMap<Database, readonly string[]>();

/** The schema of a test's database stands still, and asking for it costs more than reading it. */
async function tablesOf(database: Database): Promise<readonly string[]> {
  const known = tablesKnown.get(database);
  if (known) return known;
  const tables = (await database.query.introspection.getTables()).map(({ name }) => name);
  tablesKnown.set(database, tables);
  return tables;
}

/** Every row of every table but the sessions', as text, to compare before and after. */
export async function wholeDump(database: Database): Promise<Record<string, string[]>> {
  const tables = (await tablesOf(database)).filter((name) => !movedByAsking.has(name));
  return database.kind === "postgres" ? dumpAtOnce(database, tables) : dumpInTurn(database, tables);
}

/** One question instead of a hundred and fifty, each of which waits for its answer. */
async function dumpAtOnce(database: Database, tables: readonly string[]): Promise<Record<string, string[]>> {
  const each = tables.map(
    (name) => sql`select ${sql.lit(name)} as name, t::text as cells from ${sql.table(name)} as t`,
  );
  const { rows } = await sql<{ name: string; cells: string }>`${sql.join(each, sql` union all `)}`.execute(
    database.query,
  );
  const dump: Record<string, string[]> = Object.fromEntries(tables.map((name) => [name, []]));
  for (const { name, cells } of rows) dump[name]?.push(cells);
  for (const table of Object.values(dump)) table.sort();
  return dump;
}

async function dumpInTurn(database: Database, tables: readonly string[]): Promise<Record<string, string[]>> {
  const dump: Record<string, string[]> = {};
  for (const name of tables) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(database.query);
    dump[name] = rows.map((row) => JSON.stringify(row, bytesAsText)).sort();
  }
  return dump;
}

const bytesAsText = (_: string, value: unknown) =>
  value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value;
