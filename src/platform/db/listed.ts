import { type RawBuilder, sql } from "kysely";
import { AskedValue } from "./kept-statement.ts";
import type { DatabaseKind } from "./query.ts";

/**
 * Whether a column is one of these values, however many there are: they travel as one value, so that one statement
 * serves every length of list. All texts, or all whole numbers; in a kept statement, texts.
 */
export function isListed(
  kind: DatabaseKind,
  column: string,
  values: readonly string[] | readonly number[],
): RawBuilder<boolean> {
  // An empty list has no type that PostgreSQL could compare with the column's.
  // In a kept statement the values come later.
  const later = values instanceof AskedValue;
  if (!later && values.length === 0) return sql`1 = 0`;
  const named = sql.ref(column);
  if (kind === "sqlite") return sql`${named} in (select value from json_each(${inJson(values)}))`;
  const type = !later && typeof values[0] === "number" ? sql`bigint` : sql`text`;
  return sql`${named} = any(${values}::${type}[])`;
}

/** The values as the rows of a query with one column. All texts. */
export const listedRows = (
  kind: DatabaseKind,
  column: string,
  values: readonly string[],
): RawBuilder<unknown> =>
  kind === "sqlite"
    ? sql`select value as ${sql.ref(column)} from json_each(${inJson(values)})`
    : sql`select unnest(${values}::text[]) as ${sql.ref(column)}`;

const inJson = (values: readonly unknown[]): unknown =>
  values instanceof AskedValue ? new AskedValue(values.name, JSON.stringify) : JSON.stringify(values);
