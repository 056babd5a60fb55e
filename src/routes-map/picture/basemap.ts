import { readFileSync } from "node:fs";
import type { LonLat } from "../model.ts";

/** What `tools/build-basemap.ts` made: paths in the units of the sheets of `projections.ts`. */
export interface Basemap {
  readonly overview: { readonly land: string; readonly borders: string };
  readonly panel: { readonly land: string; readonly home: string; readonly borders: string };
  /** By ISO 3166-1 alpha-3: the middle of the largest piece of land, and its size in millionths of a steradian. */
  readonly countries: Readonly<Record<string, readonly [longitude: number, latitude: number, size: number]>>;
  /** Bulgaria's outer boundary, closed. */
  readonly boundary: readonly (readonly LonLat[])[];
}

let read: Basemap | undefined;

/** The ground of the pictures, read once. */
export function basemap(): Basemap {
  read ??= JSON.parse(
    readFileSync(new URL("../../../dist/basemap.json", import.meta.url), "utf8"),
  ) as Basemap;
  return read;
}

/** Whom the ground is owed to; stands beside every picture drawn on it. */
export const groundCredits = [
  { sheet: "overview", text: "Natural Earth", url: "https://www.naturalearthdata.com/" },
  {
    sheet: "panel",
    text: "© OpenStreetMap contributors (ODbL)",
    url: "https://www.openstreetmap.org/copyright",
  },
] as const;
