import { createHash } from "node:crypto";
import { type RawBuilder, sql } from "kysely";
import type { Change, DatabaseKind } from "../../platform/db/index.ts";
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
async function personColumns(change: Change, kind: DatabaseKind): Promise<PersonColumn[]> {
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

const factTables: ReadonlySet<string> = new Set(Object.values(recordKinds).map(({ table }) => table));

/**
 * What tells whether anything about persons has changed: a hash over all their rows as they stand, sealed as they are.
 * Writing a fact anew changes it even where the words stay the same. Gives one for each person that is there.
 */
export async function fingerprints(
  change: Change,
  kind: DatabaseKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rowsOf = new Map<string, string[]>();
  for (const { table, column } of await personColumns(change, kind)) {
    const rows = await sql<Record<string, unknown>>`select * from ${sql.table(table)}
        where ${sql.ref(column)} in (${sql.join(ids)})`.execute(change);
    for (const row of rows.rows) {
      const id = String(row[column]);
      const whole = factTables.has(table) || table === "person";
      const said = whole ? Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)) : [];
      const of = rowsOf.get(id) ?? [];
      of.push(
        JSON.stringify([
          table,
          column,
          said.map(([name, value]) => [name, value === null ? null : String(value)]),
        ]),
      );
      rowsOf.set(id, of);
    }
  }
  return new Map(
    [...rowsOf].map(([id, rows]) => [
      id,
      createHash("sha256").update(rows.toSorted().join("\n")).digest("base64url"),
    ]),
  );
}
