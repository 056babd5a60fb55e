import type { Query } from "../../platform/db/index.ts";
import { type Cell, known, readCells, writeCells } from "../cells.ts";
import {
  allDestinations,
  allOrigins,
  allRoutes,
  type Dataset,
  type Measure,
  type Release,
} from "../model.ts";
import { preferredRelease } from "../preferred-dataset.ts";
import type { FileRead } from "./reading.ts";

/** What one route or country of one year says differently from what readers see now. */
export interface PlaceDifference {
  /** A route's id, a country's code, or "ALL". */
  readonly place: string;
  readonly year: number;
  /** The whole year, all origins together; null where it says nothing. */
  readonly before: number | null;
  readonly after: number | null;
  /** Cells of single origins that are new, say another number, or are gone. */
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
}

export interface Difference {
  /** The release readers see now; null where they see none. Of another data set only the totals are compared. */
  readonly against: Pick<Release, "id" | "dataset" | "asOf"> | null;
  readonly places: readonly PlaceDifference[];
}

export interface Compared {
  readonly route: string;
  readonly border: string;
  readonly origin: string;
  readonly destination: string;
  readonly year: number;
  readonly cells: string;
}

/** Which series are of single cells of a file; the others are sums, where every change would count again. */
const isSingle = {
  detections: ({ border, origin, route }: Compared) =>
    border !== "all" && origin !== allOrigins && route !== allRoutes,
  deaths: ({ route, destination }: Compared) => route !== "" && route !== allRoutes && destination === "",
  flows: ({ origin, destination }: Compared) => origin !== allOrigins && destination !== allDestinations,
} as const;

const kindOf = (measure: Measure): keyof typeof isSingle =>
  measure === "detections" || measure === "deaths" ? measure : "flows";

/** What readers see of a measure now, to be compared with. */
export interface ShownNow {
  readonly measure: Measure;
  readonly release: Pick<Release, "id" | "dataset" | "asOf">;
  readonly series: readonly Compared[];
}

/** Reads what readers see of each of the measures; a measure nobody sees is not there. */
export async function readShown(query: Query, measures: readonly Measure[]): Promise<readonly ShownNow[]> {
  const rows = await query
    .selectFrom("map_release")
    .select(["id", "dataset", "as_of", "measures"])
    .where("shown", "=", 1)
    .execute();
  const releases = rows.map(({ as_of, measures, ...row }) => ({
    ...row,
    asOf: as_of,
    measures: JSON.parse(measures) as Measure[],
  }));
  const shown: ShownNow[] = [];
  for (const measure of measures) {
    const found = preferredRelease(releases, measure);
    if (!found) continue;
    const series = await query
      .selectFrom("map_series")
      .select(["route", "border", "origin", "destination", "year", "cells"])
      .where("release_id", "=", found.id)
      .where("measure", "=", measure)
      .execute();
    shown.push({ measure, release: { id: found.id, dataset: found.dataset, asOf: found.asOf }, series });
  }
  return shown;
}

/** Compares what was read with what its measure is shown from. */
export function differenceFrom(shown: readonly ShownNow[], dataset: Dataset, read: FileRead): Difference {
  const now = shown.find(({ measure }) => measure === read.measure);
  const after = read.series.map((series) => ({ ...series, cells: writeCells(series.cells) }));
  const counted = now?.release.dataset === dataset ? isSingle[kindOf(read.measure)] : () => false;
  return { against: now?.release ?? null, places: comparePlaces(now?.series ?? [], after, counted) };
}

function comparePlaces(
  before: readonly Compared[],
  after: readonly Compared[],
  isCounted: (one: Compared) => boolean,
): PlaceDifference[] {
  const earlier = new Map(before.map((one) => [word(one), one]));
  const later = new Map(after.map((one) => [word(one), one]));
  const places = new Map<string, { -readonly [K in keyof PlaceDifference]: PlaceDifference[K] }>();
  const placeOf = ({ route, destination, year }: Compared) => {
    const place = route || destination;
    const name = `${place} ${year}`;
    const known = places.get(name);
    if (known) return known;
    const made = { place, year, before: null, after: null, added: 0, changed: 0, gone: 0 };
    places.set(name, made);
    return made;
  };
  for (const name of new Set([...earlier.keys(), ...later.keys()])) {
    const [was, is] = [earlier.get(name), later.get(name)];
    const one = is ?? was;
    if (!one || was?.cells === is?.cells) continue;
    if (one.origin === allOrigins && one.border === "all") {
      placeOf(one).before = yearOf(was);
      placeOf(one).after = yearOf(is);
    }
    if (isCounted(one)) countCells(placeOf(one), was?.cells, is?.cells);
  }
  return [...places.values()]
    .filter(({ before, after, added, changed, gone }) => before !== after || added + changed + gone > 0)
    .sort((a, b) => b.year - a.year || (a.place < b.place ? -1 : 1));
}

function countCells(
  counts: { added: number; changed: number; gone: number },
  was = nothing,
  is = nothing,
): void {
  const [before, after] = [readCells(was), readCells(is)];
  const months = [...before.slice(1), ...after.slice(1)].some((cell) => cell !== null);
  for (let at = months ? 1 : 0; at < (months ? 13 : 1); at += 1) {
    const [one, other] = [JSON.stringify(before[at] ?? null), JSON.stringify(after[at] ?? null)];
    if (one === other) continue;
    counts[one === "null" ? "added" : other === "null" ? "gone" : "changed"] += 1;
  }
}

const nothing = "[]";

const yearOf = (series: Compared | undefined): number | null => {
  const cell: Cell = series ? (readCells(series.cells)[0] ?? null) : null;
  return cell === null ? null : known(cell);
};

const word = ({ route, border, origin, destination, year }: Compared): string =>
  `${year}|${route}|${border}|${destination}|${origin}`;
