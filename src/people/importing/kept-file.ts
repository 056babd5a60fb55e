import type { Change, Query } from "../../platform/db/index.ts";
import type { People } from "../people.ts";
import { importSubject } from "./imports-for.ts";

/** So many bytes are sealed in one piece. */
const pieceLength = 1_000_000;

const place = (importId: string, seq: number) => ({
  table: "people_import_piece",
  column: "bytes",
  row: `${importId}.${seq}`,
});

/** Keeps the file of an import, sealed with the import's own key. */
export async function keepImportFile(
  change: Change,
  { vault }: Pick<People, "vault">,
  importId: string,
  bytes: Uint8Array,
): Promise<void> {
  for (let seq = 0; seq * pieceLength < bytes.length; seq += 1) {
    const piece = bytes.subarray(seq * pieceLength, (seq + 1) * pieceLength);
    const sealed = vault.sealBytes(importSubject(importId), place(importId, seq), piece);
    await change
      .insertInto("people_import_piece")
      .values({ import_id: importId, seq, bytes: sealed })
      .execute();
  }
}

/** The file of an import; empty once it was thrown away. */
export async function readImportFile(
  query: Query,
  { vault }: Pick<People, "vault">,
  importId: string,
): Promise<Buffer> {
  const rows = await query
    .selectFrom("people_import_piece")
    .select(["seq", "bytes"])
    .where("import_id", "=", importId)
    .orderBy("seq")
    .execute();
  return Buffer.concat(
    rows.map(({ seq, bytes }) => vault.unsealBytes(importSubject(importId), place(importId, seq), bytes)),
  );
}

/** Throws the file away; what was read of its rows stays until it is thrown away itself. */
export const dropImportFile = (change: Change, importId: string) =>
  change.deleteFrom("people_import_piece").where("import_id", "=", importId).execute();
