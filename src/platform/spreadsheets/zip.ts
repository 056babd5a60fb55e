import { crc32, inflateRawSync } from "node:zlib";
import { FileRefused } from "./refused.ts";

/** More than any workbook of a publisher holds, and little enough to be no danger: bytes of one part, unpacked. */
const largestPart = 128_000_000;

const marks = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 } as const;
const endLength = 22;
const entryLength = 46;

interface Entry {
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

/** The parts of a zip by name; each is unpacked when asked for, checked against its sum, and never beyond the limit. */
export class Zip {
  readonly #bytes: Buffer;
  readonly #entries: ReadonlyMap<string, Entry>;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#entries = readEntries(this.#bytes);
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** A part as text. */
  text(name: string): string {
    const bytes = this.#unpack(name);
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      throw new FileRefused("part-damaged", { part: name });
    }
  }

  #unpack(name: string): Buffer {
    const entry = this.#entries.get(name);
    if (!entry) throw new FileRefused("part-missing", { part: name });
    if (entry.unpacked > largestPart) throw new FileRefused("too-large", { part: name });
    // Bit 0: encrypted. Methods other than stored and deflated are written by no office program.
    if (entry.flags & 1 || ![0, 8].includes(entry.method))
      throw new FileRefused("zip-unreadable", { part: name });
    const { at } = entry;
    const bytes = this.#bytes;
    if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== marks.local)
      throw new FileRefused("zip-cut-off", { part: name });
    const begin = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const packed = bytes.subarray(begin, begin + entry.packed);
    if (packed.length < entry.packed) throw new FileRefused("zip-cut-off", { part: name });
    const unpacked = entry.method === 0 ? packed : inflate(packed, entry.unpacked, name);
    if (unpacked.length !== entry.unpacked || crc32(unpacked) !== entry.crc)
      throw new FileRefused("part-damaged", { part: name });
    return unpacked;
  }
}

function inflate(packed: Buffer, length: number, name: string): Buffer {
  try {
    // What says it is small and is not, is a bomb: it is stopped at the length it claims.
    return inflateRawSync(packed, { maxOutputLength: Math.max(length, 1) });
  } catch {
    throw new FileRefused("part-damaged", { part: name });
  }
}

/** Reads the list at the end of a zip. */
function readEntries(bytes: Buffer): ReadonlyMap<string, Entry> {
  if (bytes.length < 4 || bytes.readUInt32LE(0) !== marks.local) throw new FileRefused("not-a-zip");
  const end = findEnd(bytes);
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  const count = bytes.readUInt16LE(end + 10);
  for (let number = 0; number < count; number += 1) {
    if (at + entryLength > bytes.length || bytes.readUInt32LE(at) !== marks.entry)
      throw new FileRefused("zip-cut-off");
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString("utf8", at + entryLength, at + entryLength + nameLength);
    entries.set(name, {
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += entryLength + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** The end mark stands last, with at most a comment of 65,535 bytes behind it. */
function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - endLength; at >= Math.max(0, bytes.length - endLength - 65_535); at -= 1) {
    if (bytes.readUInt32LE(at) === marks.end) return at;
  }
  throw new FileRefused("zip-cut-off");
}
