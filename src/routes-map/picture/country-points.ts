import type { LonLat } from "../model.ts";
import { basemap } from "./basemap.ts";

/** Where lines from or to a country begin and end, by ISO 3166-1 alpha-3; null for a class that is no country. */
export function countryPoint(code: string): LonLat | null {
  const point = basemap().countries[code];
  return point ? [point[0], point[1]] : null;
}

/** The size of a country's largest piece of land, in millionths of a steradian. */
export const countrySize = (code: string): number => basemap().countries[code]?.[2] ?? 0;
