export const fileTypes = {
  jpeg: { type: "image/jpeg", ending: "jpg" },
  png: { type: "image/png", ending: "png" },
  webp: { type: "image/webp", ending: "webp" },
  pdf: { type: "application/pdf", ending: "pdf" },
} as const;

export type FileType = keyof typeof fileTypes;

const latin = (bytes: Buffer, from: number, to: number) => bytes.subarray(from, to).toString("latin1");

/** Brands of the container that iPhones and some Androids put pictures in (ISO/IEC 23008-12); AVIF is not among them. */
const heicBrands = new Set(["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"]);

/** What the first bytes say a file is; null for anything we do not know. */
export function fileTypeOf(bytes: Buffer): FileType | "heic" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return "jpeg";
  if (latin(bytes, 0, 8) === "\x89PNG\r\n\x1a\n") return "png";
  if (latin(bytes, 0, 4) === "RIFF" && latin(bytes, 8, 12) === "WEBP") return "webp";
  if (latin(bytes, 0, 5) === "%PDF-") return "pdf";
  if (latin(bytes, 4, 8) === "ftyp" && heicBrands.has(latin(bytes, 8, 12))) return "heic";
  return null;
}
