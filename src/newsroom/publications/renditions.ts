import { sql } from "kysely";
import type { Query } from "../../platform/db/index.ts";
import type { PictureFormat } from "../publishing/pictures.ts";

/** One size and format of a published picture. The hash in its address lets browsers keep it for ever. */
export interface RenditionAddress {
  readonly width: number;
  readonly height: number;
  readonly format: PictureFormat;
  readonly hash: string;
  /** In bytes. */
  readonly length: number;
}

export async function renditionsOf(query: Query, itemId: string): Promise<RenditionAddress[]> {
  const rows = await query
    .selectFrom("picture_rendition")
    .select(["width", "height", "format", "hash", sql<number>`length(bytes)`.as("length")])
    .where("item_id", "=", itemId)
    .orderBy("width")
    .execute();
  return rows as RenditionAddress[];
}

/** A rendition or a crop by the hash in its address. */
export async function renditionByHash(
  query: Query,
  hash: string,
): Promise<{ format: PictureFormat; bytes: Uint8Array } | null> {
  for (const table of ["picture_rendition", "picture_crop"] as const) {
    const row = await query
      .selectFrom(table)
      .select(["format", "bytes"])
      .where("hash", "=", hash)
      .executeTakeFirst();
    if (row) return row as { format: PictureFormat; bytes: Uint8Array };
  }
  return null;
}
