import { type CreateTableBuilder, sql } from "kysely";
import type { Change, DatabaseKind } from "./database.ts";

/** Column types that mean the same in both databases. Text sorts by code point in both. */
export const columnTypes = (kind: DatabaseKind) =>
  kind === "sqlite"
    ? { text: sql`text`, integer: sql`integer`, real: sql`real`, bytes: sql`blob` }
    : { text: sql`text collate "C"`, integer: sql`bigint`, real: sql`double precision`, bytes: sql`bytea` };

/** Starts a table; on SQLite a strict one, where a column holds only what its type says. */
export function createTable(change: Change, kind: DatabaseKind, name: string): CreateTableBuilder<string> {
  const table = change.schema.createTable(name);
  return kind === "sqlite" ? table.modifyEnd(sql`strict`) : table;
}
