import type { Expression } from "kysely";
import { keepWriting } from "./kept-statement.ts";
import type { Change, Query } from "./query.ts";
import type { Tables } from "./tables.ts";

/**
 * The insert of one row, its text put together once and sent as `keepWriting` sends. `computed`: columns that the database
 * works out, from what the row says of others.
 */
export function keepInsert<T extends keyof Tables & string, C extends keyof Tables[T] & string>(
  table: T,
  columns: readonly C[],
  computed?: (row: Pick<Tables[T], C>) => Readonly<Record<string, Expression<unknown>>>,
): (change: Change, row: Pick<Tables[T], C>) => Promise<void> {
  const insert = keepWriting((query: Query, asked: Readonly<Record<string, string>>) =>
    query.insertInto(table).values({
      ...Object.fromEntries(columns.map((column) => [column, asked[column]])),
      ...computed?.(asked as never),
    } as never),
  );
  return (change, row) => insert(change, row as never);
}
