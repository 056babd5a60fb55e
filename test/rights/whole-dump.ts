import { sql } from "kysely";
import type { Database } from "../../src/platform/db/index.ts";

/** What every request moves, whoever sends it: the clock of a session. */
const movedByAsking = new Set(["session"]);

const tablesKnown = new WeakMap<Database, Promise<readonly string[]>>();

/** The schema of a test's database stands still, and asking for it costs more than reading it. */
function tablesOf(database: Database): Promise<readonly string[]> {
  const known = tablesKnown.get(database) ?? findTables(database);
  tablesKnown.set(database, known);
  return known;
}

async function findTables(database: Database): Promise<readonly string[]> {
  const all = (await database.query.introspection.getTables()).map(({ name }) => name);
  const tables = all.filter((name) => !movedByAsking.has(name));
  if (database.kind === "postgres") await makeDump(database, tables);
  return tables;
}

/**
 * A function in the test's database that gives every row of the tables: it plans once for all times, which costs ten times
 * as much as reading does, and answers at once what would be a hundred questions.
 */
async function makeDump(database: Database, tables: readonly string[]): Promise<void> {
  const each = tables.map(
    (name) =>
      sql`name := ${sql.lit(name)}; for cells in select t::text from ${sql.table(name)} as t loop return next; end loop;`,
  );
  const { sql: body } = sql`${sql.join(each, sql` `)}`.compile(database.query);
  await sql
    .raw(
      `create function test_dump() returns table (name text, cells text) language plpgsql as $dump$ begin ${body} end $dump$`,
    )
    .execute(database.query);
}

/** Every row of every table but the sessions', as text, to compare before and after. */
export async function wholeDump(database: Database): Promise<Record<string, string[]>> {
  const tables = await tablesOf(database);
  return database.kind === "postgres" ? dumpAtOnce(database, tables) : dumpInTurn(database, tables);
}

async function dumpAtOnce(database: Database, tables: readonly string[]): Promise<Record<string, string[]>> {
  const { rows } = await sql<{ name: string; cells: string }>`select name, cells from test_dump()`.execute(
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
