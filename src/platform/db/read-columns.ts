import { type AliasableExpression, sql } from "kysely";
import type { Database } from "./database.ts";

/**
 * Reads columns of a query each as one long text, and cuts it: for many thousands of rows several times quicker than an
 * object a row, on both databases. All columns have as many values, in one order. What is null comes as "", a number as
 * its digits. Only for values without line breaks: ids, days, codes.
 */
export async function readColumns<O, K extends string & keyof O>(
  { kind, query }: Pick<Database, "kind" | "query">,
  rows: AliasableExpression<O>,
  columns: readonly K[],
): Promise<Readonly<Record<K, readonly string[]>>> {
  const joined = (column: string) =>
    kind === "sqlite"
      ? sql`group_concat(coalesce(${sql.ref(column)}, ''), char(10))`
      : sql`string_agg(coalesce(${sql.ref(column)}::text, ''), chr(10))`;
  const parts = columns.map((column) => sql`${joined(column)} as ${sql.ref(column)}`);
  const read = sql<Record<K, string | null>>`select ${sql.join(parts)} from ${rows} as packed`;
  const [texts] = (await read.execute(query)).rows;
  // Of no rows there is no text; of one empty value the text is empty.
  return Object.fromEntries(columns.map((column) => [column, texts?.[column]?.split("\n") ?? []])) as never;
}
