import { sql } from "kysely";
import { columnTypes, createTable } from "./columns.ts";
import type { Change, Database, DatabaseKind } from "./database.ts";

/** One step forward of the schema. Steps are never edited once released; a later step corrects an earlier one. */
export interface Migration {
  readonly name: string;
  apply(change: Change, kind: DatabaseKind): Promise<void>;
}

/**
 * Brings the schema up to date. Each step and the note that it was done are one transaction, so a kill at any moment
 * leaves a database on which this can be run again. Returns the names of the steps done now.
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[],
  now: () => Date,
): Promise<string[]> {
  await database.change((change) => createJournal(change, database.kind));
  const done: string[] = [];
  for (const migration of migrations) {
    const applied = await database.change(async (change) => {
      await keepOthersOut(change, database.kind);
      if (await isApplied(change, migration.name)) return false;
      await migration.apply(change, database.kind);
      await change
        .insertInto("schema_migration")
        .values({ name: migration.name, applied_at: now().toISOString() })
        .execute();
      return true;
    });
    if (applied) done.push(migration.name);
  }
  return done;
}

/** The steps this program needs and the database lacks, in order; all of them when it has no journal yet. */
export async function missingMigrations(
  database: Database,
  migrations: readonly Migration[],
): Promise<string[]> {
  const rows = await database.query
    .selectFrom("schema_migration")
    .select("name")
    .execute()
    .catch(() => []);
  const applied = new Set(rows.map((row) => row.name));
  return migrations.map(({ name }) => name).filter((name) => !applied.has(name));
}

export class DatabaseBehind extends Error {
  constructor(missing: readonly string[]) {
    super(
      `The database lacks ${missing.length} step(s) of the schema (${missing.join(", ")}). Start the desk first, or run \`posoka database migrate\`.`,
    );
    this.name = "DatabaseBehind";
  }
}

/** Throws `DatabaseBehind` when the database lacks a step this program needs. */
export async function requireMigrations(database: Database, migrations: readonly Migration[]): Promise<void> {
  const missing = await missingMigrations(database, migrations);
  if (missing.length > 0) throw new DatabaseBehind(missing);
}

async function createJournal(change: Change, kind: DatabaseKind) {
  await keepOthersOut(change, kind);
  const { text } = columnTypes(kind);
  await createTable(change, kind, "schema_migration")
    .ifNotExists()
    .addColumn("name", text, (column) => column.primaryKey())
    .addColumn("applied_at", text, (column) => column.notNull())
    .execute();
}

async function isApplied(change: Change, name: string): Promise<boolean> {
  const row = await change
    .selectFrom("schema_migration")
    .select("name")
    .where("name", "=", name)
    .executeTakeFirst();
  return row !== undefined;
}

/** Two programs started at once must not migrate at once. SQLite's immediate transaction sees to it by itself. */
async function keepOthersOut(change: Change, kind: DatabaseKind) {
  if (kind === "postgres") await sql`select pg_advisory_xact_lock(7072015)`.execute(change);
}
