import { gunzipSync } from "node:zlib";
import type { Dataset } from "../model.ts";
import { readEurostat } from "./eurostat.ts";
import { readFrontex } from "./frontex.ts";
import { readMissingMigrants } from "./missing-migrants.ts";
import { FileRefused } from "./problem.ts";
import type { FileRead, FileReader, ReadingContext } from "./reading.ts";
import { readUnhcr } from "./unhcr.ts";
import { readUnhcrMonthly } from "./unhcr-monthly.ts";

/** What is imported from publishers' files; the compiled map comes with the program. */
export const importedDatasets = [
  "frontex",
  "missing-migrants",
  "unhcr",
  "unhcr-monthly",
  "eurostat",
] as const;
export type ImportedDataset = (typeof importedDatasets)[number] & Dataset;

export const isImported = (name: string): name is ImportedDataset =>
  (importedDatasets as readonly string[]).includes(name);

const readers: Readonly<Record<ImportedDataset, FileReader>> = {
  frontex: readFrontex,
  "missing-migrants": readMissingMigrants,
  unhcr: readUnhcr,
  "unhcr-monthly": readUnhcrMonthly,
  eurostat: readEurostat,
};

/** The whole of Eurostat's longest table is a third of this. */
const largestFile = 256_000_000;

/** Reads a publisher's file, also one packed with gzip. Throws FileRefused and nothing else, whatever the bytes are. */
export function readFile(dataset: ImportedDataset, bytes: Uint8Array, context: ReadingContext): FileRead {
  if (bytes.length > largestFile) throw new FileRefused("too-large");
  if (bytes.length === 0) throw new FileRefused("nothing-in-it");
  return readers[dataset](unpacked(bytes), context);
}

function unpacked(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: largestFile });
  } catch {
    throw new FileRefused("zip-unreadable");
  }
}

/** The day a publisher's file name carries, YYYY-MM-DD; undefined where it carries none. */
export function dayInName(file: string): string | undefined {
  const match = /(20\d{2})[-_]?(0[1-9]|1[0-2])[-_]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(file);
  return match ? `${match[1]}-${match[2]}-${match[3]}` : undefined;
}
