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
  const { raw } = context.req;
  const { headers } = raw;
  const type = headers.get("content-type") ?? "";
  if (Number(headers.get("content-length") ?? 0) > limit) throw tooLarge();
  const place = new FilePlace(folder);
  try {
    const read = await (/^multipart\/form-data\b/i.test(type)
      ? readParts(arriving(raw), type, limit, place)
      : readUrlencoded(raw, type, limit));
    return { ...read, [Symbol.asyncDispose]: () => place.remove() };
  } catch (error) {
    await place.remove();
    // A full disk is our trouble, not the sender's.
    throw error instanceof Refusal || "syscall" in (error as object) ? error : unreadable();
  }
}

const arriving = ({ body }: Request): Readable =>
  body ? Readable.fromWeb(body as ReadableStream) : Readable.from([]);

async function readUrlencoded(raw: Request, type: string, limit: number): Promise<Read> {
  const bytes = await wholeBody(raw, limit);
  if (bytes.length > 0 && !/^application\/x-www-form-urlencoded\b/i.test(type)) throw unreadable();
  const fields = [...new URLSearchParams(bytes.toString("utf8"))];
  if (fields.length > mostFields || fields.some(([name]) => name.length > longestName)) throw unreadable();
  return { fields, files: [] };
}

/**
 * In one go where it is announced how long it is, as browsers do: no server hands on more than that, and a stream for a
 * few fields costs more than they do. As it arrives otherwise, up to the limit.
 */
async function wholeBody(raw: Request, limit: number): Promise<Buffer> {
  if (raw.headers.has("content-length")) {
    const bytes = Buffer.from(await raw.arrayBuffer());
    if (bytes.length > limit) throw tooLarge();
    return bytes;
  }
  const chunks: Buffer[] = [];
  await pipeline(arriving(raw), stopAt(limit), async (coming: AsyncIterable<Buffer>) => {
    for await (const chunk of coming) chunks.push(chunk);
  });
  return Buffer.concat(chunks);
}
