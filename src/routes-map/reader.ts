import type { Query } from "../platform/db/index.ts";
import { known, readCells } from "./cells.ts";
import { allOrigins, type Dataset, type Figure, type Measure, type Release } from "./model.ts";
import { preferredRelease } from "./preferred-dataset.ts";
import { readFacts, readGround } from "./read-ground.ts";
import { figuresOf, type SeriesOnFile } from "./read-series.ts";
import type { FigureWish, MapReading } from "./reading.ts";

interface ReleaseOnFile extends Release {
  readonly measures: readonly Measure[];
  readonly shown: boolean;
}

/** Reads the map through any handle, the public one too. Asks the database each time: pages are what is kept. */
export function readMap(query: Query): MapReading {
  const releasesOnFile = async (): Promise<readonly ReleaseOnFile[]> => {
    const rows = await query
      .selectFrom("map_release")
      .select(["id", "dataset", "source", "as_of", "loaded_at", "measures", "shown"])
      .where("staged", "=", 0)
      .orderBy("as_of", "desc")
      .orderBy("loaded_at", "desc")
      .orderBy("id")
      .execute();
    return rows.map(({ as_of, loaded_at, measures, shown, ...row }) => ({
      ...row,
      asOf: as_of,
      loadedAt: loaded_at,
      measures: JSON.parse(measures) as Measure[],
      shown: shown === 1,
    }));
  };

  const shownReleases = async () => (await releasesOnFile()).filter(({ shown }) => shown);

  /** The releases a wish may read from: the one it names, or the one its measure is shown from. */
  const releaseFor = async ({ measure, dataset, release }: FigureWish): Promise<string | undefined> => {
    if (release !== undefined) return release;
    const shown = (await shownReleases()).filter((one) => dataset === undefined || one.dataset === dataset);
    return preferredRelease(shown, measure)?.id;
  };

  const seriesOf = async (wish: FigureWish): Promise<readonly SeriesOnFile[]> => {
    const release = await releaseFor(wish);
    if (release === undefined) return [];
    let select = query
      .selectFrom("map_series")
      .selectAll()
      .where("release_id", "=", release)
      .where("measure", "=", wish.measure);
    for (const field of ["year", "route", "border", "origin", "destination"] as const) {
      const wanted = wish[field];
      if (wanted !== undefined) select = select.where(field, "=", wanted);
    }
    return select
      .orderBy("year")
      .orderBy("route")
      .orderBy("border")
      .orderBy("origin")
      .orderBy("destination")
      .execute();
  };

  /** Countries or classes of the year's series by the highest number any of them shows; never a sum over routes. */
  const ranked = async (year: number, field: "origin" | "destination"): Promise<readonly string[]> => {
    const highest = new Map<string, number>();
    for (const measure of ["detections", "applications"] as const) {
      for (const series of await seriesOf({ measure, year, border: "all" })) {
        const place = series[field];
        if (place === "" || place === allOrigins) continue;
        const value = Math.max(...readCells(series.cells).map(known));
        highest.set(place, Math.max(highest.get(place) ?? 0, value));
      }
    }
    return [...highest].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([place]) => place);
  };

  return {
    ground: () => readGround(query),
    facts: () => readFacts(query),
    releases: async () => (await shownReleases()).map(released),
    everyRelease: async () => (await releasesOnFile()).map(released),
    async years() {
      const release = await releaseFor({ measure: "detections" });
      if (release === undefined) return [];
      const rows = await query
        .selectFrom("map_series")
        .select("year")
        .distinct()
        .where("release_id", "=", release)
        .where("measure", "=", "detections")
        .orderBy("year")
        .execute();
      return rows.map(({ year }) => year);
    },
    async monthsIn(year) {
      const months = new Set<number>();
      for (const series of await seriesOf({
        measure: "detections",
        year,
        border: "all",
        origin: allOrigins,
      })) {
        for (const [month, cell] of readCells(series.cells).entries()) {
          if (month > 0 && cell !== null) months.add(month);
        }
      }
      return [...months].sort((a, b) => a - b);
    },
    async figures(wish): Promise<readonly Figure[]> {
      const figures = (await seriesOf(wish)).flatMap(figuresOf);
      return wish.month === undefined ? figures : figures.filter(({ month }) => month === wish.month);
    },
    origins: (year) => ranked(year, "origin"),
    destinations: (year) => ranked(year, "destination"),
    async pack(dataset: Dataset) {
      const release = (await shownReleases()).find((one) => one.dataset === dataset);
      if (!release) return null;
      const row = await query
        .selectFrom("map_pack")
        .select("bytes")
        .where("release_id", "=", release.id)
        .executeTakeFirst();
      return row ? { release: released(release), bytes: row.bytes } : null;
    },
  };
}

const released = ({ id, dataset, source, asOf, loadedAt }: ReleaseOnFile): Release => ({
  id,
  dataset,
  source,
  asOf,
  loadedAt,
});
