import { tmpdir } from "node:os";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { Refusal, tooLarge } from "../../http/index.ts";
import { FilePlace } from "./keep-file.ts";
import { longestName, mostFields, type Read, stopAt, unreadable } from "./limits.ts";
import { readParts } from "./read-parts.ts";
import type { SentBody } from "./sent-body.ts";

export interface BodyLimits {
  /** The whole body, in bytes. Reading stops there. */
  readonly limit: number;
  /** Where files wait; the machine's place for temporary files when not said. */
  readonly folder?: string;
}

/**
 * Reads the body of a form (urlencoded or multipart) as it arrives; files go to encrypted temporary files. Throws the
 * too-large refusal (413) as soon as the limit is passed, or announced to be, and "invalid" (400) for any other body.
 */
export async function readBody(
  context: { readonly req: { readonly raw: Request } },
  { limit, folder = tmpdir() }: BodyLimits,
): Promise<SentBody> {
  const { headers, body } = context.req.raw;
  const type = headers.get("content-type") ?? "";
  if (Number(headers.get("content-length") ?? 0) > limit) throw tooLarge();
  const place = new FilePlace(folder);
  try {
    const source = body ? Readable.fromWeb(body as ReadableStream) : Readable.from([]);
    const read = await (/^multipart\/form-data\b/i.test(type)
      ? readParts(source, type, limit, place)
      : readUrlencoded(source, type, limit));
    return { ...read, [Symbol.asyncDispose]: () => place.remove() };
  } catch (error) {
    await place.remove();
    // A full disk is our trouble, not the sender's.
    throw error instanceof Refusal || "syscall" in (error as object) ? error : unreadable();
  }
}

async function readUrlencoded(source: Readable, type: string, limit: number): Promise<Read> {
  const chunks: Buffer[] = [];
  await pipeline(source, stopAt(limit), async (arriving: AsyncIterable<Buffer>) => {
    for await (const chunk of arriving) chunks.push(chunk);
  });
  if (chunks.length > 0 && !/^application\/x-www-form-urlencoded\b/i.test(type)) throw unreadable();
  const fields = [...new URLSearchParams(Buffer.concat(chunks).toString("utf8"))];
  if (fields.length > mostFields || fields.some(([name]) => name.length > longestName)) throw unreadable();
  return { fields, files: [] };
}
