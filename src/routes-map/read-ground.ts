import type { Query, Tables } from "../platform/db/index.ts";
import type { Branch, Fact, MacroRoute, Place, Source } from "./model.ts";
import type { MapGround } from "./reading.ts";

/** Places, routes, branches and sources, in their order. */
export async function readGround(query: Query): Promise<MapGround> {
  const places = await query.selectFrom("map_place").selectAll().orderBy("position").orderBy("id").execute();
  const routes = await query.selectFrom("map_route").selectAll().orderBy("position").execute();
  const branches = await query.selectFrom("map_branch").selectAll().orderBy("position").execute();
  const sources = await query.selectFrom("map_source").selectAll().orderBy("id").execute();
  const written = JSON.stringify([places, routes, branches, sources]);
  const before = lastRead.get(query);
  // The same ground is the same object: layouts and pictures made from it are kept by it.
  if (before?.written === written) return before.ground;
  const ground: MapGround = {
    places: new Map(places.map((row) => [row.id, placeOf(row)])),
    routes: routes.map(routeOf),
    branches: branches.map(branchOf),
    sources: new Map(sources.map((row) => [row.id, sourceOf(row)])),
  };
  lastRead.set(query, { written, ground });
  return ground;
}

/** A row without what it keeps of its versions. */
type OfTable<Name extends keyof Tables> = Omit<Tables[Name], "version" | "changed_at">;

const lastRead = new WeakMap<Query, { readonly written: string; readonly ground: MapGround }>();

export async function readFacts(query: Query): Promise<readonly Fact[]> {
  const rows = await query.selectFrom("map_fact").selectAll().orderBy("position").execute();
  return rows.map(factOf);
}

export const placeOf = (row: Tables["map_place"]): Place => ({
  id: row.id,
  kind: row.kind,
  onPanel: row.on_panel === 1,
  country: row.country,
  names: JSON.parse(row.names),
  at: [row.longitude, row.latitude],
  accuracy: row.accuracy,
  address: JSON.parse(row.address),
  operator: JSON.parse(row.operator),
  capacity: JSON.parse(row.capacity),
  neighbour: parsed(row.neighbour),
  note: row.note,
  source: row.source,
});

export const routeOf = (row: Tables["map_route"]): MacroRoute => ({
  id: row.id,
  names: JSON.parse(row.names),
  publisherNames: JSON.parse(row.publisher_names),
  position: row.position,
  about: JSON.parse(row.about),
  aboutSources: JSON.parse(row.about_sources),
});

export const branchOf = (row: Tables["map_branch"]): Branch => ({
  id: row.id,
  route: row.route,
  names: JSON.parse(row.names),
  places: JSON.parse(row.places),
  geometrySources: JSON.parse(row.geometry_sources),
  series: parsed(row.series),
  fixed: parsed(row.fixed),
  note: parsed(row.note),
});

export const factOf = (row: OfTable<"map_fact">): Fact => ({
  id: row.id,
  country: row.country,
  year: row.year,
  value: row.value,
  what: JSON.parse(row.what),
  note: parsed(row.note),
  source: row.source,
  asOf: row.as_of,
});

export const sourceOf = ({ id, title, publisher, url, licence }: OfTable<"map_source">): Source => ({
  id,
  title,
  publisher,
  url,
  licence,
});

const parsed = (text: string | null) => (text === null ? null : JSON.parse(text));
