import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Encoding = "br" | "gzip" | "identity";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const compressible =
  /^(?:text\/|application\/(?:json|javascript|xml|[a-z.-]+\+(?:json|xml))|image\/svg\+xml)/;

export const isCompressible = (contentType: string): boolean => compressible.test(contentType);

/** The best encoding the asker takes; a refusal (`br;q=0`) is heard. */
export function acceptedEncoding(header: string | undefined): Encoding {
  if (!header) return "identity";
  const taken = header
    .toLowerCase()
    .split(",")
    .filter((part) => !/;\s*q=0(?:\.0*)?\s*$/.test(part))
    .map((part) => part.split(";")[0]?.trim());
  if (taken.includes("br")) return "br";
  return taken.includes("gzip") ? "gzip" : "identity";
}

/** How hard to try: for something kept and sent often, or for one answer now. */
export type Effort = "kept" | "once";

const brotliQuality: Record<Effort, number> = { kept: 10, once: 4 };
const gzipLevel: Record<Effort, number> = { kept: 9, once: 5 };

export function compress(body: Buffer, encoding: Encoding, effort: Effort): Promise<Buffer> | Buffer {
  if (encoding === "br") {
    return brotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: brotliQuality[effort],
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
        // Pages are far smaller than brotli's usual window; a small one needs less memory and loses nothing.
        [constants.BROTLI_PARAM_LGWIN]: 18,
      },
    });
  }
  return encoding === "gzip" ? zip(body, { level: gzipLevel[effort] }) : body;
}
