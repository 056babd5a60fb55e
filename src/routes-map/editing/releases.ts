import type { Query } from "../../platform/db/index.ts";
import { type Cells, readCells } from "../cells.ts";
import type { Border, Dataset, Measure } from "../model.ts";

/** A release as the desk lists it. */
export interface ReleaseListed {
  readonly id: string;
  readonly dataset: Dataset;
  readonly asOf: string;
  readonly loadedAt: string;
  readonly isShown: boolean;
  readonly measures: readonly Measure[];
  readonly rows: number;
  readonly cells: number;
  readonly refused: number;
  readonly total2015: number;
  readonly file: string;
}

/** Every release kept, those readers see first, then the newest. */
export async function listReleases(query: Query): Promise<readonly ReleaseListed[]> {
  const rows = await query
    .selectFrom("map_release")
    .selectAll()
    .where("staged", "=", 0)
    .orderBy("shown", "desc")
    .orderBy("as_of", "desc")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    dataset: row.dataset,
    asOf: row.as_of,
    loadedAt: row.loaded_at,
    isShown: row.shown === 1,
    measures: JSON.parse(row.measures),
    rows: row.rows,
    cells: row.cells,
    refused: row.refused,
    total2015: row.total_2015,
    file: row.file,
  }));
}

export interface SeriesListed {
  readonly measure: Measure;
  readonly route: string;
  readonly border: Border;
  readonly origin: string;
  readonly destination: string;
  readonly cells: Cells;
  readonly source: string;
  readonly asOf: string;
}

/** The years a release has figures of, falling. */
export async function yearsOfRelease(query: Query, release: string): Promise<readonly number[]> {
  const rows = await query
    .selectFrom("map_series")
    .select("year")
    .distinct()
    .where("release_id", "=", release)
    .orderBy("year", "desc")
    .execute();
  return rows.map(({ year }) => year);
}

/** The first series of a release and year in a fixed order, and how many there are. */
export async function seriesOfRelease(
  query: Query,
  release: string,
  year: number,
  first: number,
): Promise<{ readonly all: number; readonly series: readonly SeriesListed[] }> {
  const of = query.selectFrom("map_series").where("release_id", "=", release).where("year", "=", year);
  const { all } = await of.select(({ fn }) => fn.countAll<number>().as("all")).executeTakeFirstOrThrow();
  const rows = await of
    .selectAll()
    .orderBy("measure")
    .orderBy("route")
    .orderBy("destination")
    .orderBy("border")
    .orderBy("origin")
    .limit(first)
    .execute();
  return {
    all,
    series: rows.map(({ as_of, cells, ...row }) => ({ ...row, asOf: as_of, cells: readCells(cells) })),
  };
}
