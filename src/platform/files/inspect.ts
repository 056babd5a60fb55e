import { createHash } from "node:crypto";
import { type FileType, fileTypeOf, fileTypes } from "./type-of.ts";

/** In bytes: a telephone's largest photographs and a long contract in PDF are smaller. */
export const largestFile = 25_000_000;

/**
 * Why a file is not taken. `heic`: a picture as iPhones keep it, which no browser but theirs shows; `locked`: a PDF with a
 * password; `active`: a PDF that runs something or carries other files.
 */
export type FileFault =
  | "empty"
  | "too-large"
  | "heic"
  | "unknown"
  | "damaged"
  | "locked"
  | "active"
  | "other";

/** The file is not taken. `fileProblem` of platform/forms says what to do about it. */
export class FileRefused extends Error {
  override readonly name = "FileRefused";
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(`the file was refused: ${fault}`);
    this.fault = fault;
  }
}

/** A file that was looked into and may be kept. Only `inspectFile` makes one. */
export interface InspectedFile {
  readonly name: string;
  readonly type: FileType;
  readonly bytes: Buffer;
  /** SHA-256 in hexadecimal. */
  readonly hash: string;
}

const mostPixels = 120_000_000;
const longestName = 200;

/**
 * Looks into a file: what it is is told by its content, never by its name or by what the browser says. Do it before the
 * transaction begins. `only` narrows what is taken here (`["jpeg", "png", "webp"]`). Throws `FileRefused`.
 */
export async function inspectFile(
  { name, bytes }: { readonly name: string; readonly bytes: Buffer },
  only: readonly FileType[] = Object.keys(fileTypes) as FileType[],
): Promise<InspectedFile> {
  if (bytes.length === 0) throw new FileRefused("empty");
  if (bytes.length > largestFile) throw new FileRefused("too-large");
  const type = fileTypeOf(bytes);
  if (type === "heic") throw new FileRefused("heic");
  if (type === null) throw new FileRefused("unknown");
  if (!only.includes(type)) throw new FileRefused("other");
  if (type === "pdf") refuseUnsafePdf(bytes);
  else await refuseDamagedPicture(bytes, type);
  const hash = createHash("sha256").update(bytes).digest("hex");
  return { name: plainName(name, type), type, bytes, hash };
}

/** The header must say the same as the first bytes, and be of a size that can be opened. */
async function refuseDamagedPicture(bytes: Buffer, type: FileType): Promise<void> {
  const { default: sharp } = await import("sharp");
  const read = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (read?.format !== type || !read.width || !read.height) throw new FileRefused("damaged");
  if (read.width * read.height > mostPixels) throw new FileRefused("too-large");
}

/** A paper does nothing by itself. What is packed inside object streams is not seen here: PDFs are only ever downloaded. */
function refuseUnsafePdf(bytes: Buffer): void {
  // Of pressed pictures and the like nothing is read: among their bytes anything stands by chance.
  const text = bytes.toString("latin1").replaceAll(/\bstream\r?\n.*?endstream\b/gs, "");
  if (!text.includes("%%EOF")) throw new FileRefused("damaged");
  if (/\/Encrypt\b/.test(text)) throw new FileRefused("locked");
  if (/\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|XFA)\b/.test(text)) throw new FileRefused("active");
}

/** The name with the ending that is true; one made of nothing but marks becomes "file". */
function plainName(name: string, type: FileType): string {
  const { ending } = fileTypes[type];
  const stem = name
    .toWellFormed()
    .replace(/^.*[\\/]/s, "")
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, "")
    .normalize("NFC")
    .trim()
    .replace(/\.[A-Za-z0-9]{1,5}$/, "");
  return `${stem.slice(0, longestName).toWellFormed().trim() || "file"}.${ending}`;
}
