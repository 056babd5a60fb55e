import { createHash } from "node:crypto";
import { type RawBuilder, sql } from "kysely";
import { type Change, type Database, type DatabaseKind, isListed } from "../../platform/db/index.ts";
import { recordKinds } from "../records/index.ts";

/** A column somewhere in the database that says whom a row belongs to. */
interface PersonColumn {
  readonly table: string;
  readonly column: string;
}

/** What says nothing about whether somebody worked with a person: what they are found by, and what the machine doubts. */
const ofTheMachine: ReadonlySet<string> = new Set(["person_glance", "person_exact_key", "person_doubt"]);

/**
 * Every column of every table that points at a person, whichever part of the program made it: a case, a paper, a merge.
 * Read from the database itself, so that no table can be forgotten.
 */
async function readPersonColumns(change: Change, kind: DatabaseKind): Promise<PersonColumn[]> {
  const asked: RawBuilder<PersonColumn> =
    kind === "sqlite"
      ? sql`select m.name as "table", f."from" as "column"
          from sqlite_master m join pragma_foreign_key_list(m.name) f
          where m.type = 'table' and f."table" = 'person'`
      : sql`select here.table_name as "table", here.column_name as "column"
          from information_schema.referential_constraints bond
          join information_schema.key_column_usage here
            on here.constraint_name = bond.constraint_name and here.constraint_schema = bond.constraint_schema
          join information_schema.constraint_column_usage there
            on there.constraint_name = bond.unique_constraint_name
            and there.constraint_schema = bond.unique_constraint_schema
          where there.table_name = 'person' and there.column_name = 'id'
            and here.table_schema = current_schema()`;
  const { rows } = await asked.execute(change);
  const found = rows.filter(({ table }) => !ofTheMachine.has(table));
  const loose = [
    { table: "person", column: "id" },
    { table: "person", column: "merged_into" },
    { table: "first_contact", column: "person_id" },
  ];
  return [...found, ...loose].sort((a, b) => (`${a.table} ${a.column}` < `${b.table} ${b.column}` ? -1 : 1));
}

/** Tables come with a new version of the program, never while it runs. */
const columnsOf = new WeakMap<Database, readonly PersonColumn[]>();

async function personColumns(change: Change, database: Database): Promise<readonly PersonColumn[]> {
  const known = columnsOf.get(database) ?? (await readPersonColumns(change, database.kind));
  columnsOf.set(database, known);
  return known;
}

/** Of these every cell counts; of others, that they speak of the person at all. */
const wholeTables: ReadonlySet<string> = new Set([
  "person",
  ...Object.values(recordKinds).map(({ table }) => table),
]);

/**
 * What tells whether anything about persons has changed: a hash over all their rows as they stand, sealed as they are.
 * Writing a fact anew changes it even where the words stay the same. Gives one for each person that is there.
 */
export async function fingerprints(
  change: Change,
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const columns = await personColumns(change, database);
  const rowsOf = new Map<string, string[]>();
  const add = (
    id: string,
    { table, column }: PersonColumn,
    said: readonly (readonly [string, unknown])[],
  ) => {
    const of = rowsOf.get(id) ?? [];
    of.push(JSON.stringify([table, column, said]));
    rowsOf.set(id, of);
  };
  for (const place of columns.filter(({ table }) => wholeTables.has(table))) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(place.table)}
        where ${isListed(database.kind, place.column, ids)}`.execute(change);
    const names = Object.keys(rows[0] ?? {}).toSorted((a, b) => (a < b ? -1 : 1));
    for (const row of rows) {
      const cells = names.map((name) => [name, row[name] === null ? null : String(row[name])] as const);
      add(String(row[place.column]), place, cells);
    }
  }
  for (const { at, id } of await mentions(change, database.kind, columns, ids)) {
    const place = columns[at];
    if (place) add(id, place, []);
  }
  return new Map(
    [...rowsOf].map(([id, rows]) => [
      id,
      createHash("sha256").update(rows.toSorted().join("\n")).digest("base64url"),
    ]),
  );
}

interface Mention {
  /** Which of the columns. */
  readonly at: number;
  readonly id: string;
}

/** Where else these persons stand, in one statement: three dozen tables asked one by one would be what an import waits for. */
async function mentions(
  change: Change,
  kind: DatabaseKind,
  columns: readonly PersonColumn[],
  ids: readonly string[],
): Promise<readonly Mention[]> {
  const selects = columns.flatMap(({ table, column }, at) =>
    wholeTables.has(table)
      ? []
      : [
          sql`select ${sql.lit(at)} as at, ${sql.ref(column)} as id from ${sql.table(table)}
              where ${isListed(kind, column, ids)}`,
        ],
  );
  if (selects.length === 0) return [];
  const { rows } = await sql<Mention>`${sql.join(selects, sql` union all `)}`.execute(change);
  return rows;
}
