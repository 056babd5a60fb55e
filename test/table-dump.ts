import { sql } from "kysely";
import type { Database } from "../src/platform/db/index.ts";

export type { Database };

const contentTables = [
  "content_item",
  "content_translation",
  "picture_original",
  "publication",
  "publication_slug",
  "publication_relation",
  "publication_word",
  "publication_clock",
  "old_address",
  "picture_rendition",
] as const;

/** Every table the routes map lives in. */
export const mapTables = [
  "map_source",
  "map_place",
  "map_route",
  "map_branch",
  "map_fact",
  "map_release",
  "map_series",
  "map_pack",
] as const;

/** Every row of the tables content lives in, or of others, in an order that does not matter, to compare before and after. */
export async function exportedTables(
  database: Database,
  tables: readonly string[] = contentTables,
): Promise<Record<string, string[]>> {
  const dump: Record<string, string[]> = {};
  for (const table of tables) {
    const { rows } = await sql`select * from ${sql.table(table)}`.execute(database.query);
    dump[table] = rows.map((row) => JSON.stringify(row, bytesAsText)).sort();
  }
  return dump;
}

const bytesAsText = (_: string, value: unknown) =>
  value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value;
