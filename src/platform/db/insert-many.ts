import { sql } from "kysely";
import type { Change, DatabaseKind } from "./query.ts";
import type { Tables } from "./tables.ts";

/**
 * Inserts rows by the thousand. They travel as one value, so that one statement serves any number of them: writing it
 * anew for every row costs more than the row. Whole numbers, texts and null only; every row names the same columns.
 * With `otherwise: "nothing"` rows whose key is there already are left out.
 */
export async function insertMany<T extends keyof Tables>(
  change: Change,
  kind: DatabaseKind,
  table: T,
  rows: readonly Partial<Tables[T]>[],
  otherwise: "fail" | "nothing" = "fail",
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first) as (keyof Tables[T] & string)[];
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const conflict = otherwise === "nothing" ? sql` on conflict do nothing` : sql``;
  const listed =
    kind === "sqlite"
      ? sql`select ${sql.join(columns.map((_, at) => sql`value ->> ${sql.lit(at)}`))}
          from json_each(${JSON.stringify(rows.map((row) => columns.map((column) => row[column] ?? null)))})`
      : sql`select ${names} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`;
  // SQLite would take "on" after a bare table for the condition of a join.
  await sql`insert into ${sql.table(table)} (${names}) ${listed} where true${conflict}`.execute(change);
}
