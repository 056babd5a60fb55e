import type { Generated } from "kysely";
import type { PublicTables } from "../platform/db/index.ts";
import type { Border, Dataset, Measure, PlaceKind } from "./model.ts";

interface MapSourceRow {
  id: string;
  title: string;
  publisher: string;
  url: string | null;
  licence: string | null;
  version: Generated<number>;
  changed_at: Generated<string>;
}

interface MapPlaceRow {
  id: string;
  kind: PlaceKind;
  on_panel: number;
  country: string;
  /** Names, address, operator, capacity, neighbour: JSON as the model has them. */
  names: string;
  longitude: number;
  latitude: number;
  accuracy: number | null;
  address: string;
  operator: string;
  capacity: string;
  neighbour: string | null;
  note: string;
  source: string;
  position: number;
  version: number;
  changed_at: string;
}

interface MapRouteRow {
  id: string;
  position: number;
  names: string;
  publisher_names: string;
  about: string;
  about_sources: string;
  version: number;
  changed_at: string;
}

interface MapBranchRow {
  id: string;
  route: string;
  position: number;
  names: string;
  places: string;
  geometry_sources: string;
  series: string | null;
  fixed: string | null;
  note: string | null;
  version: number;
  changed_at: string;
}

interface MapFactRow {
  id: string;
  position: number;
  country: string;
  year: number;
  value: number;
  what: string;
  note: string | null;
  source: string;
  as_of: string;
  version: Generated<number>;
  changed_at: Generated<string>;
}

interface MapReleaseRow {
  id: string;
  dataset: Dataset;
  source: string;
  as_of: string;
  loaded_at: string;
  /** 1 for the release of its dataset that readers see. */
  shown: number;
  /** Which measures it holds, a JSON list. */
  measures: string;
  /** What the import said of it: rows, cells, refused, total-2015. */
  rows: number;
  cells: number;
  refused: number;
  total_2015: number;
  /** The file it came from, without its folder; empty for what comes with the program. */
  file: string;
  /** 1 while it waits at the desk to be kept or dropped. */
  staged: Generated<number>;
}

/** A file handed in at the desk, waiting to be kept or dropped as a whole. */
interface MapImportRow {
  id: string;
  release_id: string;
  state: "waiting" | "kept" | "dropped";
  /** What the import says of itself, as JSON. */
  report: string;
  handed_in_by: string;
  handed_in_at: string;
}

/** One published series of one year; `cells` holds thirteen values, the whole year and January to December (cells.ts). */
interface MapSeriesRow {
  release_id: string;
  measure: Measure;
  route: string;
  border: Border;
  origin: string;
  destination: string;
  year: number;
  cells: string;
  source: string;
  as_of: string;
}

/** Flows packed for the browser. */
interface MapPackRow {
  release_id: string;
  bytes: Uint8Array;
}

declare module "../platform/db/tables.ts" {
  interface Tables {
    map_source: MapSourceRow;
    map_place: MapPlaceRow;
    map_route: MapRouteRow;
    map_branch: MapBranchRow;
    map_fact: MapFactRow;
    map_release: MapReleaseRow;
    map_series: MapSeriesRow;
    map_pack: MapPackRow;
    map_import: MapImportRow;
  }
}

/** The map is public as a whole; only the desk writes it. */
export const routesMapPublicTables: PublicTables = {
  map_source: "read",
  map_place: "read",
  map_route: "read",
  map_branch: "read",
  map_fact: "read",
  map_release: "read",
  map_series: "read",
  map_pack: "read",
};
