import type { Change } from "../platform/db/index.ts";
import { known, readCells } from "./cells.ts";
import { allDestinations, allOrigins, allRoutes, type Border, type Measure, type Release } from "./model.ts";

/** A series of one year, its cells as written by `writeCells`. */
export interface SeriesToKeep {
  readonly measure: Measure;
  readonly route: string;
  readonly border: Border;
  readonly origin: string;
  readonly destination: string;
  readonly year: number;
  readonly cells: string;
  readonly source: string;
  readonly asOf: string;
}

export interface ReleaseToKeep extends Release {
  /** Whether readers see it from now on instead of the one they see. */
  readonly shown: boolean;
  readonly rows: number;
  readonly cells: number;
  readonly refused: number;
  readonly total2015: number;
  readonly file: string;
}

/** Series written at once: both databases take that many values in one statement. */
export const together = 500;

/** Keeps a release with all its series; one of the same id is replaced. Shown, it takes the place of its
 * dataset's other of the same measures. */
export async function keepRelease(
  change: Change,
  release: ReleaseToKeep,
  series: readonly SeriesToKeep[],
): Promise<void> {
  await dropRelease(change, release.id);
  const measures = JSON.stringify([...new Set(series.map(({ measure }) => measure))].sort());
  if (release.shown) {
    await change
      .updateTable("map_release")
      .set({ shown: 0 })
      .where("dataset", "=", release.dataset)
      .where("measures", "=", measures)
      .execute();
  }
  await change
    .insertInto("map_release")
    .values({
      id: release.id,
      dataset: release.dataset,
      source: release.source,
      as_of: release.asOf,
      loaded_at: release.loadedAt,
      shown: release.shown ? 1 : 0,
      measures,
      rows: release.rows,
      cells: release.cells,
      refused: release.refused,
      total_2015: release.total2015,
      file: release.file,
    })
    .execute();
  for (let from = 0; from < series.length; from += together) {
    const rows = series
      .slice(from, from + together)
      .map(({ asOf, ...one }) => ({ ...one, as_of: asOf, release_id: release.id }));
    await change.insertInto("map_series").values(rows).execute();
  }
}

/** Writes the next series of a release that nobody sees yet. */
export async function stageSeries(
  change: Change,
  release: string,
  series: readonly SeriesToKeep[],
): Promise<void> {
  const rows = series.map(({ asOf, ...one }) => ({ ...one, as_of: asOf, release_id: release }));
  if (rows.length > 0) await change.insertInto("map_series").values(rows).execute();
}

/** Takes a release away with all that belongs to it. */
export async function dropRelease(change: Change, id: string): Promise<void> {
  await change.deleteFrom("map_pack").where("release_id", "=", id).execute();
  await change.deleteFrom("map_series").where("release_id", "=", id).execute();
  await change.deleteFrom("map_release").where("id", "=", id).execute();
}

/** All of 2015 in a measure, as the series say it that count everything together. */
export function totalOf2015(series: readonly SeriesToKeep[], measure: Measure): number {
  const isWhole = (one: SeriesToKeep) =>
    one.measure === measure &&
    one.year === 2015 &&
    one.border === "all" &&
    one.origin === allOrigins &&
    (one.route === allRoutes || one.destination === allDestinations);
  return series.filter(isWhole).reduce((sum, { cells }) => sum + known(readCells(cells)[0] ?? null), 0);
}
