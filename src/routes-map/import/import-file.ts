import { createHash } from "node:crypto";
import type { Change, Query } from "../../platform/db/index.ts";
import { writeCells } from "../cells.ts";
import { keepRelease, type SeriesToKeep, totalOf2015 } from "../keep-release.ts";
import type { Measure } from "../model.ts";
import { type Difference, differenceFrom } from "./difference.ts";
import { packRead } from "./pack-read.ts";
import type { Problem } from "./problem.ts";
import { type ImportedDataset, readFile } from "./readers.ts";
import type { FileRead, ReadingContext } from "./reading.ts";

/** A publisher's file as it was handed in. */
export interface HandedIn {
  readonly dataset: ImportedDataset;
  /** Its name without a folder. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The publisher's day of it, YYYY-MM-DD. */
  readonly asOf: string;
}

/** What an import says of itself before anything is kept. */
export interface ImportReport {
  readonly dataset: ImportedDataset;
  readonly measure: Measure;
  readonly file: string;
  readonly asOf: string;
  readonly rows: number;
  readonly cells: number;
  readonly refused: readonly Problem[];
  readonly setAside: FileRead["setAside"];
  readonly unknownNames: readonly string[];
  readonly total2015: number;
  readonly difference: Difference;
}

export interface ImportPrepared {
  readonly report: ImportReport;
  readonly series: readonly SeriesToKeep[];
  /** For the browser's moving points; null where the publisher counts by route. */
  readonly pack: Uint8Array | null;
}

/** The source figures of a data set are said to be from. */
const sources: Readonly<Record<ImportedDataset, string>> = {
  frontex: "frontex-ibc",
  "missing-migrants": "missing-migrants",
  unhcr: "unhcr-statistics",
  "unhcr-monthly": "unhcr-popstats-monthly",
  eurostat: "eurostat-asylum",
};

/** Reads a file and compares it with what readers see; changes nothing. Throws FileRefused. */
export async function prepareImport(query: Query, handedIn: HandedIn): Promise<ImportPrepared> {
  const { dataset, file, asOf } = handedIn;
  const read = readFile(dataset, handedIn.bytes, await readingContext(query));
  const series = read.series.map(
    ({ cells, ...one }): SeriesToKeep => ({
      ...one,
      cells: writeCells(cells),
      source: sources[dataset],
      asOf,
    }),
  );
  const { measure, rows, cells, refused, setAside, unknownNames } = read;
  const total2015 = totalOf2015(series, measure);
  const difference = await differenceFrom(query, dataset, read);
  const report = {
    dataset,
    measure,
    file,
    asOf,
    rows,
    cells,
    refused,
    setAside,
    unknownNames,
    total2015,
    difference,
  };
  return { report, series, pack: packRead(read) };
}

export interface ImportKept {
  readonly release: string;
  /** False when readers see a newer state already: this one is kept as an earlier one. */
  readonly isShown: boolean;
}

/**
 * Keeps what was read as a release, whole, in the caller's transaction. It is what readers see from now on, unless they
 * see a newer state of the same data set; the same state again replaces itself. Earlier releases stay.
 */
export async function keepImport(
  change: Change,
  { report, series, pack }: ImportPrepared,
  now: Date,
): Promise<ImportKept> {
  const { dataset, measure, asOf, file, rows, cells, refused, total2015 } = report;
  const id = `${dataset}-${measure}-${asOf}`;
  const shown = await change
    .selectFrom("map_release")
    .select(["id", "as_of"])
    .where("dataset", "=", dataset)
    .where("measures", "=", JSON.stringify([measure]))
    .where("shown", "=", 1)
    .executeTakeFirst();
  const isShown = shown === undefined || shown.id === id || shown.as_of <= asOf;
  const release = {
    id,
    dataset,
    source: sources[dataset],
    asOf,
    loadedAt: now.toISOString(),
    shown: isShown,
  };
  await keepRelease(change, { ...release, rows, cells, refused: refused.length, total2015, file }, series);
  if (pack) await change.insertInto("map_pack").values({ release_id: id, bytes: pack }).execute();
  return { release: id, isShown };
}

/** The digest that tells two files apart. */
export const digestOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

async function readingContext(query: Query): Promise<ReadingContext> {
  const rows = await query.selectFrom("map_route").select(["id", "publisher_names"]).execute();
  return {
    routeNames: rows.flatMap(({ id, publisher_names }) =>
      (JSON.parse(publisher_names) as string[]).map((name) => [name, id] as const),
    ),
  };
}
