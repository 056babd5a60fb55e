import { createHash } from "node:crypto";
import type { Readable } from "node:stream";

/** A file as it was sent, waiting in a temporary place, unreadable there to anybody else. */
export interface SentFile {
  readonly field: string;
  /** The name on the sender's machine, without path, controls and direction marks. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** What the browser says it is; never believed. */
  readonly claimedType: string;
  /** SHA-256 of its content, in hexadecimal. */
  readonly hash: string;
  open(): Readable;
}

/** The body of a request, read within its limits. Dispose of it (`await using`) to remove its temporary files. */
export interface SentBody extends AsyncDisposable {
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly files: readonly SentFile[];
}

/**
 * Tells whether two bodies say the same, without telling what they say: salted with the request key, which is not kept.
 */
export function fingerprintOf(body: Pick<SentBody, "fields" | "files">, requestKey: string): string {
  const files = body.files.map(({ field, name, hash }) => [field, name, hash]);
  return createHash("sha256")
    .update(JSON.stringify([requestKey, body.fields, files]))
    .digest("base64url");
}
