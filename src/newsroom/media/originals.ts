import type { Query } from "../../platform/db/index.ts";
import type { Vault } from "../../platform/vault/index.ts";
import type { Newsroom } from "../editing/act.ts";

/** What seals originals: the vault. Without one they are kept as they are. */
export type OriginalSeal = Pick<Vault, "sealBytes" | "unsealBytes">;

/** A newsroom that takes pictures. */
export interface PictureNewsroom extends Newsroom {
  readonly seal?: OriginalSeal | undefined;
}

const subject = (itemId: string) => `picture:${itemId}`;
const place = (itemId: string) => ({ table: "picture_original", column: "bytes", row: itemId });

/** The original as it is to be stored. */
export function sealOriginal(
  seal: OriginalSeal | undefined,
  itemId: string,
  bytes: Uint8Array,
): { bytes: Uint8Array; sealed: 0 | 1 } {
  return seal
    ? { bytes: seal.sealBytes(subject(itemId), place(itemId), bytes), sealed: 1 }
    : { bytes, sealed: 0 };
}

/** The original of a picture as it was uploaded, with its metadata; null when there is none. */
export async function readOriginal(
  query: Query,
  seal: OriginalSeal | undefined,
  itemId: string,
): Promise<{ file: string; bytes: Uint8Array } | "sealed" | null> {
  const row = await query
    .selectFrom("picture_original")
    .select(["file", "bytes", "sealed"])
    .where("item_id", "=", itemId)
    .executeTakeFirst();
  if (!row) return null;
  if (row.sealed === 1 && !seal) return "sealed";
  const bytes =
    row.sealed === 1 && seal ? seal.unsealBytes(subject(itemId), place(itemId), row.bytes) : row.bytes;
  return { file: row.file, bytes };
}
