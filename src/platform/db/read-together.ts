import { type Selectable, type SelectQueryBuilder, sql } from "kysely";
import { jsonArrayFrom as jsonInPostgres } from "kysely/helpers/postgres";
import { jsonArrayFrom as jsonInSqlite } from "kysely/helpers/sqlite";
import type { Query } from "./database.ts";
import { kindOf } from "./kind-of.ts";

// biome-ignore lint/suspicious/noExplicitAny: a list of any table, with any columns.
type AnyList = SelectQueryBuilder<any, any, any>;
type RowOf<L> = L extends SelectQueryBuilder<infer _D, infer _T, infer R> ? Selectable<R> : never;

/**
 * Short lists of several tables in one statement, each in its own order: what they cost is the way to the database and
 * back, not their rows. For columns of text and whole numbers, each named in its `select`.
 */
export async function readTogether<const L extends Readonly<Record<string, AnyList>>>(
  query: Query,
  lists: L,
): Promise<{ readonly [K in keyof L]: readonly RowOf<L[K]>[] }> {
  const onPostgres = kindOf(query) === "postgres";
  const columns = Object.entries(lists).map(([name, list]) => {
    const packed = onPostgres ? jsonInPostgres(list) : jsonInSqlite(list);
    return sql`${packed} as ${sql.ref(name)}`;
  });
  const [read] = (await sql<Record<string, unknown>>`select ${sql.join(columns)}`.execute(query)).rows;
  return Object.fromEntries(Object.keys(lists).map((name) => [name, unpacked(read?.[name])])) as never;
}

/** PostgreSQL's driver reads JSON itself. */
const unpacked = (list: unknown): unknown => (typeof list === "string" ? JSON.parse(list) : (list ?? []));
