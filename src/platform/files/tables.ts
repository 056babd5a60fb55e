import type {} from "../db/index.ts";

/** What a file holds, once for each subject however often it was sent. */
interface ContentRow {
  id: string;
  /** The vault's subject whose key seals it: destroying that key erases it. */
  subject: string;
  /** Blind index of subject and SHA-256: the same bytes of one subject have the same, of two subjects never. */
  content_key: string;
  /** SHA-256 of the bytes in hexadecimal, sealed: an open one would tell whoever guesses a paper that it is here. */
  hash: string;
  type: string;
  /** In bytes, before sealing. */
  size: number;
  pieces: number;
}

interface PieceRow {
  content_id: string;
  /** 0, 1, 2 … */
  seq: number;
  /** Sealed. */
  bytes: Uint8Array;
}

interface FileRow {
  id: string;
  content_id: string;
  /** Sealed: file names name people. */
  name: string;
  kept_at: string;
  kept_by: string;
  /** When it goes by itself, unless it is settled before; null for files that stay. */
  until: string | null;
}

declare module "../db/tables.ts" {
  interface Tables {
    sealed_content: ContentRow;
    sealed_piece: PieceRow;
    sealed_file: FileRow;
  }
}
