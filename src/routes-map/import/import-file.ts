import type { Change, Query } from "../../platform/db/index.ts";
import { writeCells } from "../cells.ts";
import {
  dropRelease,
  keepRelease,
  type ReleaseToKeep,
  type SeriesToKeep,
  totalOf2015,
} from "../keep-release.ts";
import type { Measure } from "../model.ts";
import { type Difference, differenceFrom, readShown, type ShownNow } from "./difference.ts";
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

/** What a reader must know of the map: plain data, so that it can be sent to another thread. */
export interface ImportContext extends ReadingContext {
  readonly shown: readonly ShownNow[];
}

/** The measures the files of a data set may be of. */
const measuresOf: Readonly<Record<ImportedDataset, readonly Measure[]>> = {
  frontex: ["detections"],
  "missing-migrants": ["deaths"],
  unhcr: ["applications", "refugees"],
  "unhcr-monthly": ["applications"],
  eurostat: ["applications"],
};

export async function importContext(query: Query, dataset: ImportedDataset): Promise<ImportContext> {
  const rows = await query.selectFrom("map_route").select(["id", "publisher_names"]).execute();
  const routeNames = rows.flatMap(({ id, publisher_names }) =>
    (JSON.parse(publisher_names) as string[]).map((name) => [name, id] as const),
  );
  return { routeNames, shown: await readShown(query, measuresOf[dataset]) };
}

/** Reads a file and compares it with what readers see; changes nothing. Throws FileRefused. */
export function prepareFile(context: ImportContext, handedIn: HandedIn): ImportPrepared {
  const { dataset, file, asOf } = handedIn;
  const read = readFile(dataset, handedIn.bytes, context);
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
  const difference = differenceFrom(context.shown, dataset, read);
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

/** Reads a file in this thread. */
export const prepareImport = async (query: Query, handedIn: HandedIn): Promise<ImportPrepared> =>
  prepareFile(await importContext(query, handedIn.dataset), handedIn);

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
  const release = releaseOf(report, now);
  const isShown = await isNewest(change, report);
  await dropSameDay(change, report);
  await keepRelease(change, { ...release, shown: isShown }, series);
  if (pack) await change.insertInto("map_pack").values({ release_id: release.id, bytes: pack }).execute();
  return { release: release.id, isShown };
}

/** The release a file becomes: one for each data set, measure and day. */
export const releaseOf = (report: ImportReport, now: Date): Omit<ReleaseToKeep, "shown"> => ({
  id: `${report.dataset}-${report.measure}-${report.asOf}`,
  dataset: report.dataset,
  source: sources[report.dataset],
  asOf: report.asOf,
  loadedAt: now.toISOString(),
  rows: report.rows,
  cells: report.cells,
  refused: report.refused.length,
  total2015: report.total2015,
  file: report.file,
});

/** Whether readers see no newer state of the data set. */
export async function isNewest(change: Change, { dataset, measure, asOf }: ImportReport): Promise<boolean> {
  const newer = await change
    .selectFrom("map_release")
    .select("id")
    .where("dataset", "=", dataset)
    .where("measures", "=", JSON.stringify([measure]))
    .where("shown", "=", 1)
    .where("as_of", ">", asOf)
    .executeTakeFirst();
  return newer === undefined;
}

/** Of one day there is one release: whatever is kept later stands for it. */
export async function dropSameDay(change: Change, { dataset, measure, asOf }: ImportReport): Promise<void> {
  const earlier = await change
    .selectFrom("map_release")
    .select("id")
    .where("dataset", "=", dataset)
    .where("measures", "=", JSON.stringify([measure]))
    .where("as_of", "=", asOf)
    .where("staged", "=", 0)
    .execute();
  for (const { id } of earlier) await dropRelease(change, id);
}
