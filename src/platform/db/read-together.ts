import { type RawBuilder, type Selectable, type SelectQueryBuilder, sql } from "kysely";
import { jsonArrayFrom as jsonInPostgres } from "kysely/helpers/postgres";
import { jsonArrayFrom as jsonInSqlite } from "kysely/helpers/sqlite";
import { kindOf } from "./kind-of.ts";
import type { Query } from "./query.ts";

// biome-ignore lint/suspicious/noExplicitAny: a list of any table, with any columns.
type AnyList = SelectQueryBuilder<any, any, any>;
type RowOf<L> = L extends SelectQueryBuilder<infer _D, infer _T, infer R> ? Selectable<R> : never;

/** Short lists by the name they are read under, each with the columns it names. */
export type Lists = Readonly<Record<string, AnyList>>;

export type ReadLists<L extends Lists> = { readonly [K in keyof L]: readonly RowOf<L[K]>[] };

/**
 * Short lists of several tables in one statement, each in its own order: what they cost is the way to the database and
 * back, not their rows. For columns of text and whole numbers, each named in its `select`.
 */
export async function readTogether<const L extends Lists>(query: Query, lists: L): Promise<ReadLists<L>> {
  const [read] = (await joined(query, lists).execute(query)).rows;
  return unpackLists<L>(read);
}

/** The one statement; `tables` are queries that stand once before all lists, and lists look into by name. */
export function joined(
  query: Query,
  lists: Lists,
  tables: Readonly<Record<string, unknown>> = {},
): RawBuilder<Record<string, unknown>> {
  const pack = kindOf(query) === "postgres" ? jsonInPostgres : jsonInSqlite;
  for (const name of Object.keys(lists)) {
    if (Buffer.byteLength(name) > longestName) throw new Error(`A list has too long a name: ${name}`);
  }
  const columns = Object.entries(lists).map(([name, list]) => sql`${pack(list)} as ${sql.id(name)}`);
  const before = Object.entries(tables).map(
    ([name, table]) => sql`${sql.table(name)} as materialized (${table})`,
  );
  const head = before.length > 0 ? sql`with ${sql.join(before)} ` : sql``;
  return sql<Record<string, unknown>>`${head}select ${sql.join(columns)}`;
}

/** PostgreSQL cuts longer ones. */
const longestName = 63;

/** PostgreSQL's driver reads JSON itself. */
export const unpackLists = <L extends Lists>(
  read: Readonly<Record<string, unknown>> | undefined,
): ReadLists<L> =>
  Object.fromEntries(
    Object.entries(read ?? {}).map(([name, list]) => [
      name,
      typeof list === "string" ? JSON.parse(list) : (list ?? []),
    ]),
  ) as never;
