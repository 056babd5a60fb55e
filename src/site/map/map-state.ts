import { type MapState, parseMapState, stateKeys } from "../../routes-map/published.ts";
import type { Site } from "../visit.ts";

/** The state an address asks for; an empty value is as good as none, since forms send them. */
export const stateOfQuery = (site: Site, query: URLSearchParams): MapState | null =>
  parseMapState((key) => query.get(key) || undefined, site.now().getUTCFullYear());

/** True when the address writes the state in its one way; the order of the keys does not matter. */
export function isCanonical(query: URLSearchParams, canonical: string): boolean {
  const wanted = new URLSearchParams(canonical);
  return stateKeys.every((key) => query.get(key) === wanted.get(key));
}
