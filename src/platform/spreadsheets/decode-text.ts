import { FileRefused } from "./refused.ts";

export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1251"] as const;
export type Encoding = (typeof encodings)[number];

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** So many bytes tell whether every second one is a zero. */
const looked = 2_000;

/**
 * The text of a file in the encodings that office programs here write: UTF-8 and UTF-16 with a mark at the beginning or
 * without, and what old ones write for Cyrillic. Bytes that are none of these are refused: pictures, old `.xls` books.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = wideEncoding(bytes);
  if (!wide && bytes.subarray(0, looked).includes(0)) throw new FileRefused("not-text");
  const read = wide ? decodeAs(wide, bytes) : (decodeAs("utf-8", bytes) ?? decodeAs("windows-1251", bytes));
  // No office program writes these into a table; 0x98 is nothing in Windows-1251.
  if (!read || /[\x00-\x08\x0E-\x1F\x7F\x98\p{Noncharacter_Code_Point}]/u.test(read.text)) {
    throw new FileRefused("not-text");
  }
  return read;
}

function wideEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const part = bytes.subarray(0, looked - (looked % 2));
  if (part.length < 4 || bytes.length % 2 !== 0) return undefined;
  const zeros = [0, 0];
  for (const [at, byte] of part.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [high = 0, low = 0] = zeros;
  // Separators, digits and line ends have a zero half; letters of Cyrillic and Arabic have none.
  if (low > part.length / 20 && high === 0) return "utf-16le";
  return high > part.length / 20 && low === 0 ? "utf-16be" : undefined;
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): DecodedText | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
}
