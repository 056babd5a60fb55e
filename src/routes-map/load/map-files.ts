import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { datasets, measures, placeKinds } from "../model.ts";

const names = z.strictObject({ bg: z.string(), en: z.string(), ar: z.string().exactOptional() });
const perLanguage = z.record(z.string(), z.string()).default({});
const day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const alpha2 = z.string().regex(/^[A-Z]{2}$/);
const place3 = z.string().regex(/^[A-Z]{3}$/);
const border = z.enum(["all", "land", "sea"]).default("all");
const count = z.int().min(0);

const source = z.strictObject({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  url: z.url().nullable().default(null),
  licence: z.string().nullable().default(null),
});

const place = z.strictObject({
  id: z.string(),
  kind: z.enum(placeKinds),
  onPanel: z.boolean().default(false),
  country: alpha2,
  names,
  at: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]),
  accuracy: z.int().positive().nullable().default(null),
  address: perLanguage,
  operator: perLanguage,
  capacity: z.array(z.strictObject({ places: count, asOf: day, source: z.string() })).default([]),
  neighbour: z.strictObject({ country: alpha2, names }).nullable().default(null),
  note: z.string().default(""),
  source: z.string(),
});

const route = z.strictObject({
  id: z.string().regex(/^[A-Z]{2}$/),
  position: z.int(),
  names,
  publisherNames: z.array(z.string()),
  about: z.record(z.string(), z.string()),
  aboutSources: z.array(z.string()),
});

const branch = z.strictObject({
  id: z.string(),
  route: z.string(),
  names,
  places: z.array(z.string()).min(2),
  geometrySources: z.array(z.string()),
  series: z.strictObject({ route: z.string(), border, origin: place3 }).nullable().default(null),
  fixed: z
    .strictObject({ value: count, measure: z.enum(measures), what: names, source: z.string() })
    .nullable()
    .default(null),
  note: names.nullable().default(null),
});

const series = z.strictObject({
  measure: z.enum(measures),
  route: z.string().default(""),
  border,
  origin: place3.default("ALL"),
  destination: place3.or(z.literal("")).default(""),
  year: z.int().min(1990).max(2100),
  total: count.nullable().default(null),
  months: z
    .array(count.nullable())
    .length(12)
    .default(Array.from({ length: 12 }, () => null)),
  source: z.string().optional(),
  asOf: day.optional(),
});

const release = z.strictObject({
  id: z.string(),
  dataset: z.enum(datasets),
  source: z.string(),
  asOf: day,
  figures: z.array(series),
});

const fact = z.strictObject({
  id: z.string(),
  country: place3.or(z.literal("")).default(""),
  year: z.int(),
  value: count,
  what: names,
  note: names.nullable().default(null),
  source: z.string(),
  asOf: day,
});

/** The compiled map as its files in `map/` say it. */
export interface MapFiles {
  readonly sources: readonly z.infer<typeof source>[];
  readonly places: readonly z.infer<typeof place>[];
  readonly routes: readonly z.infer<typeof route>[];
  readonly branches: readonly z.infer<typeof branch>[];
  readonly facts: readonly z.infer<typeof fact>[];
  readonly releases: readonly z.infer<typeof release>[];
}

/** A file of the map says something it cannot: the message names the file and the field. */
export class MapFilesRefused extends Error {}

export async function readMapFiles(folder: string): Promise<MapFiles> {
  const read = async <T>(file: string, shape: z.ZodType<T>): Promise<T> => {
    const { parse } = await import("yaml");
    const parsed = shape.safeParse(parse(await readFile(join(folder, file), "utf8")));
    if (parsed.success) return parsed.data;
    const said = parsed.error.issues.map((issue) => `${file}: ${issue.path.join(".")}: ${issue.message}`);
    throw new MapFilesRefused(said.join("\n"));
  };
  const sources = await read("sources.yaml", z.array(source));
  const places = await read("places.yaml", z.array(place));
  const { routes, branches } = await read(
    "routes.yaml",
    z.strictObject({ routes: z.array(route), branches: z.array(branch) }),
  );
  const facts = await read("facts.yaml", z.array(fact));
  const releases = await read("figures.yaml", z.array(release));
  const files = { sources, places, routes, branches, facts, releases };
  const lost = lostNames(files);
  if (lost.length > 0) throw new MapFilesRefused(lost.join("\n"));
  return files;
}

/** Names of sources, places and routes that nothing bears. */
function lostNames({ sources, places, routes, branches, facts, releases }: MapFiles): string[] {
  const known = {
    source: new Set(sources.map(({ id }) => id)),
    place: new Set(places.map(({ id }) => id)),
    route: new Set(routes.map(({ id }) => id)),
  };
  const lost: string[] = [];
  const look = (kind: keyof typeof known, where: string, ids: readonly string[]) => {
    for (const id of ids) if (!known[kind].has(id)) lost.push(`${where}: there is no ${kind} "${id}"`);
  };
  for (const { id, source, capacity } of places)
    look("source", `places.yaml ${id}`, [source, ...capacity.map((one) => one.source)]);
  for (const { id, aboutSources } of routes) look("source", `routes.yaml ${id}`, aboutSources);
  for (const { id, route, places, geometrySources, series, fixed } of branches) {
    look("route", `routes.yaml ${id}`, [route, ...(series ? [series.route] : [])]);
    look("place", `routes.yaml ${id}`, places);
    look("source", `routes.yaml ${id}`, [...geometrySources, ...(fixed ? [fixed.source] : [])]);
  }
  for (const { id, source } of facts) look("source", `facts.yaml ${id}`, [source]);
  for (const { id, source, figures } of releases)
    look("source", `figures.yaml ${id}`, [source, ...figures.flatMap((one) => one.source ?? [])]);
  return lost;
}
