import type { Tables } from "../platform/db/index.ts";
import type { Branch, Fact, MacroRoute, Place, Source } from "./model.ts";

type OfRow<Name extends keyof Tables> = Omit<Tables[Name], "version" | "changed_at" | "position">;

/** How a place is kept, beside its version; `placeOf` reads it back. */
export const rowOfPlace = (place: Place): OfRow<"map_place"> => ({
  id: place.id,
  kind: place.kind,
  on_panel: place.onPanel ? 1 : 0,
  country: place.country,
  names: JSON.stringify(place.names),
  longitude: place.at[0],
  latitude: place.at[1],
  accuracy: place.accuracy,
  address: JSON.stringify(place.address),
  operator: JSON.stringify(place.operator),
  capacity: JSON.stringify(place.capacity),
  neighbour: written(place.neighbour),
  note: place.note,
  source: place.source,
});

export const rowOfRoute = (route: MacroRoute): OfRow<"map_route"> => ({
  id: route.id,
  names: JSON.stringify(route.names),
  publisher_names: JSON.stringify(route.publisherNames),
  about: JSON.stringify(route.about),
  about_sources: JSON.stringify(route.aboutSources),
});

export const rowOfBranch = (branch: Branch): OfRow<"map_branch"> => ({
  id: branch.id,
  route: branch.route,
  names: JSON.stringify(branch.names),
  places: JSON.stringify(branch.places),
  geometry_sources: JSON.stringify(branch.geometrySources),
  series: written(branch.series),
  fixed: written(branch.fixed),
  note: written(branch.note),
});

export const rowOfFact = ({ what, note, asOf, ...fact }: Fact): OfRow<"map_fact"> => ({
  ...fact,
  what: JSON.stringify(what),
  note: written(note),
  as_of: asOf,
});

export const rowOfSource = (source: Source): OfRow<"map_source"> => ({ ...source });

const written = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
