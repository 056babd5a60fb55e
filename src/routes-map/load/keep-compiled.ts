import type { Change } from "../../platform/db/index.ts";
import { writeCells } from "../cells.ts";
import { keepRelease, type SeriesToKeep, totalOf2015 } from "../keep-release.ts";
import type { MapFiles } from "./map-files.ts";

/**
 * Keeps the compiled releases; the last of them is the state that is shown. One that is there already and says the same
 * stays. Gives how many were written.
 */
export async function keepCompiled(
  change: Change,
  releases: MapFiles["releases"],
  at: string,
): Promise<number> {
  let written = 0;
  for (const [place, release] of releases.entries()) {
    const series = release.figures.map(
      ({ total, months, source, asOf, ...figure }): SeriesToKeep => ({
        ...figure,
        cells: writeCells([total, ...months]),
        source: source ?? release.source,
        asOf: asOf ?? release.asOf,
      }),
    );
    if (await isKept(change, release.id, series)) continue;
    const { id, dataset, source, asOf } = release;
    await keepRelease(
      change,
      {
        id,
        dataset,
        source,
        asOf,
        loadedAt: at,
        shown: place === releases.length - 1,
        rows: series.length,
        cells: release.figures.reduce(
          (sum, { total, months }) => sum + [total, ...months].filter((cell) => cell !== null).length,
          0,
        ),
        refused: 0,
        total2015: totalOf2015(series, "detections"),
        file: "",
      },
      series,
    );
    written += 1;
  }
  return written;
}

async function isKept(change: Change, id: string, series: readonly SeriesToKeep[]): Promise<boolean> {
  const kept = await change.selectFrom("map_series").selectAll().where("release_id", "=", id).execute();
  if (kept.length !== series.length) return false;
  const word = (one: SeriesToKeep) =>
    JSON.stringify([
      one.measure,
      one.year,
      one.route,
      one.border,
      one.origin,
      one.destination,
      one.cells,
      one.source,
      one.asOf,
    ]);
  const words = new Set(kept.map(({ as_of, ...row }) => word({ ...row, asOf: as_of })));
  return series.every((one) => words.has(word(one)));
}
