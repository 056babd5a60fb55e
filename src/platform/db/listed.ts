import { type RawBuilder, sql } from "kysely";
import type { DatabaseKind } from "./database.ts";

/**
 * Whether a column is one of these values, however many there are: they travel as one value, so that one statement
 * serves every length of list. All texts, or all whole numbers.
 */
export function isListed(
  kind: DatabaseKind,
  column: string,
  values: readonly string[] | readonly number[],
): RawBuilder<boolean> {
  // An empty list has no type that PostgreSQL could compare with the column's.
  if (values.length === 0) return sql`1 = 0`;
  const named = sql.ref(column);
  if (kind === "sqlite") return sql`${named} in (select value from json_each(${JSON.stringify(values)}))`;
  const type = typeof values[0] === "number" ? sql`bigint` : sql`text`;
  return sql`${named} = any(${values}::${type}[])`;
}
