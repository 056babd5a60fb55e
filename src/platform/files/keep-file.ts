import type { Change } from "../db/index.ts";
import type { Vault } from "../vault/index.ts";
import type { InspectedFile } from "./inspect.ts";

/** What files work with. */
export interface Files {
  readonly vault: Pick<Vault, "seal" | "unseal" | "sealBytes" | "unsealBytes" | "blindIndex">;
  readonly now: () => Date;
  readonly random: (length: number) => Uint8Array;
}

/** The vault's subject and the file's id: one without the other opens nothing. */
export interface FilePlace {
  readonly subject: string;
  readonly id: string;
}

/** So many bytes are sealed in one piece: a large file neither stands in memory twice nor holds up everybody else. */
export const pieceLength = 1_000_000;

export const pieceAt = (contentId: string, seq: number) => ({
  table: "sealed_piece",
  column: "bytes",
  row: `${contentId}.${seq}`,
});
export const hashAt = (contentId: string) => ({ table: "sealed_content", column: "hash", row: contentId });
export const nameAt = (fileId: string) => ({ table: "sealed_file", column: "name", row: fileId });

/**
 * Keeps a file, sealed with the key of its subject (`person:…`, or any other of the vault), in the caller's transaction.
 * `until` makes it go by itself at that moment unless `settleFile` says that it stays. The caller writes the audit line
 * of what it did. Throws `KeyDestroyed` for an erased subject.
 */
export async function keepFile(
  change: Change,
  files: Files,
  wish: {
    readonly subject: string;
    readonly file: InspectedFile;
    /** The staff id. */
    readonly by: string;
    readonly until?: Date;
  },
): Promise<FilePlace> {
  const { subject, file, by, until } = wish;
  const contentId = await keepContent(change, files, subject, file);
  const id = newId(files);
  const row = {
    id,
    content_id: contentId,
    name: files.vault.seal(subject, nameAt(id), file.name),
    kept_at: files.now().toISOString(),
    kept_by: by,
    until: until?.toISOString() ?? null,
  };
  await change.insertInto("sealed_file").values(row).execute();
  return { subject, id };
}

/** The id of the bytes: of those already there, or of these. */
async function keepContent(
  change: Change,
  files: Files,
  subject: string,
  { bytes, hash, type }: InspectedFile,
): Promise<string> {
  const { vault } = files;
  const contentKey = vault.blindIndex("file.content", `${subject}\n${hash}`);
  const id = newId(files);
  const pieces = Math.ceil(bytes.length / pieceLength);
  const sealedHash = vault.seal(subject, hashAt(id), hash);
  const row = { id, subject, content_key: contentKey, hash: sealedHash, type, size: bytes.length, pieces };
  // An update that changes nothing takes the row, so that nobody removes what is found here before this change ends.
  const kept = await change
    .insertInto("sealed_content")
    .values(row)
    .onConflict((conflict) =>
      conflict.column("content_key").doUpdateSet((there) => ({
        content_key: there.ref("sealed_content.content_key"),
      })),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  if (kept.id !== id) return kept.id;
  for (let seq = 0; seq < pieces; seq += 1) {
    const piece = bytes.subarray(seq * pieceLength, (seq + 1) * pieceLength);
    const sealed = vault.sealBytes(subject, pieceAt(id, seq), piece);
    await change.insertInto("sealed_piece").values({ content_id: id, seq, bytes: sealed }).execute();
  }
  return id;
}

const newId = ({ random }: Files): string => Buffer.from(random(12)).toString("hex");
