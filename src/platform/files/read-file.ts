import { createHash } from "node:crypto";
import { type AuditEntry, appendAuditLine } from "../audit/index.ts";
import type { Change, Query } from "../db/index.ts";
import { SealBroken } from "../vault/index.ts";
import { type FilePlace, type Files, hashAt, nameAt, pieceAt } from "./keep-file.ts";
import type { FileType } from "./type-of.ts";

/** What is known of a file without opening its bytes. */
export interface KeptFile extends FilePlace {
  readonly name: string;
  readonly type: FileType;
  /** In bytes. */
  readonly size: number;
  /** SHA-256 of its bytes in hexadecimal: for lists that prove what was there. */
  readonly hash: string;
  readonly keptAt: Date;
  readonly keptBy: string;
  /** When it goes by itself; null when it stays. */
  readonly until: Date | null;
}

export interface OpenedFile extends KeptFile {
  readonly bytes: Buffer;
}

/**
 * Opens a file, and writes the line about it in the same transaction: no line, no file. Whoever calls has asked whether
 * the reader may see the subject; a file of another subject is not there (undefined). Throws `SealBroken` when any piece
 * was changed, moved or lost, `KeyDestroyed` once the subject is erased.
 */
export async function readFile(
  change: Change,
  files: Files,
  place: FilePlace,
  line: AuditEntry,
): Promise<OpenedFile | undefined> {
  const [kept] = await describeFiles(change, files, [place]);
  if (!kept) return undefined;
  const { id: contentId, pieces } = await change
    .selectFrom("sealed_content")
    .innerJoin("sealed_file", "sealed_file.content_id", "sealed_content.id")
    .select(["sealed_content.id", "sealed_content.pieces"])
    .where("sealed_file.id", "=", place.id)
    .executeTakeFirstOrThrow();
  const rows = await change
    .selectFrom("sealed_piece")
    .select(["seq", "bytes"])
    .where("content_id", "=", contentId)
    .orderBy("seq")
    .execute();
  if (rows.length !== pieces) throw new SealBroken();
  const bytes = Buffer.concat(
    rows.map(({ bytes }, seq) => files.vault.unsealBytes(place.subject, pieceAt(contentId, seq), bytes)),
  );
  if (createHash("sha256").update(bytes).digest("hex") !== kept.hash) throw new SealBroken();
  await appendAuditLine(change, line, files.now);
  return { ...kept, bytes };
}

/** Names, sizes and hashes of files, in the order asked for; those that are not there are left out. */
export async function describeFiles(
  query: Query,
  files: Pick<Files, "vault">,
  places: readonly FilePlace[],
): Promise<KeptFile[]> {
  if (places.length === 0) return [];
  const rows = await query
    .selectFrom("sealed_file as file")
    .innerJoin("sealed_content as content", "content.id", "file.content_id")
    .select(["file.id", "file.name", "file.kept_at", "file.kept_by", "file.until", "file.content_id"])
    .select(["content.subject", "content.type", "content.size", "content.hash"])
    .where(
      "file.id",
      "in",
      places.map(({ id }) => id),
    )
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return places.flatMap(({ id, subject }) => {
    const row = byId.get(id);
    if (row?.subject !== subject) return [];
    return {
      id,
      subject,
      name: files.vault.unseal(subject, nameAt(id), row.name),
      type: row.type as FileType,
      size: row.size,
      hash: files.vault.unseal(subject, hashAt(row.content_id), row.hash),
      keptAt: new Date(row.kept_at),
      keptBy: row.kept_by,
      until: row.until === null ? null : new Date(row.until),
    };
  });
}
