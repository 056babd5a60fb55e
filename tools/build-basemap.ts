// Turns the boundaries of two packages into the paths the routes map is drawn on: dist/basemap.json. The same input
// always gives the same file, so it is kept in .cache and made again only when something it comes from changed.
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { type GeoPermissibleObjects, type GeoProjection, geoArea, geoCentroid, geoPath } from "d3-geo";
import type { FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import { feature, merge, mesh } from "topojson-client";
import { topology as toTopology } from "topojson-server";
import {
  filter,
  filterWeight,
  presimplify,
  simplify,
  sphericalRingArea,
  sphericalTriangleArea,
} from "topojson-simplify";
import type { GeometryCollection, Topology } from "topojson-specification";
import { overviewSheet, panelSheet, type Sheet } from "../src/routes-map/picture/projections.ts";
import { alpha3 } from "./country-codes.ts";
import { RelativePen } from "./relative-pen.ts";

const open = createRequire(import.meta.url).resolve;

const world = JSON.parse(await readFile(open("world-atlas/countries-50m.json"), "utf8")) as Topology<{
  countries: GeometryCollection<{ name: string }>;
}>;
const near = JSON.parse(
  await readFile(open("@geo-maps/countries-land-500m/map.geo.json"), "utf8"),
) as FeatureCollection<MultiPolygon, { A3: string }>;

const neighbours = near.features.filter(({ properties }) =>
  ["BGR", "ROU", "SRB", "MKD", "GRC", "TUR", "XKX", "KOS", "UKR", "MDA", "ALB"].includes(properties.A3),
);
const bulgaria = neighbours.find(({ properties }) => properties.A3 === "BGR");
if (!bulgaria) throw new Error("@geo-maps/countries-land-500m holds no Bulgaria.");

const overview = thin(world, overviewSheet, { detail: 7, island: 3 });
// Boundaries are drawn fainter than coasts and may be coarser.
const boundaries = thin(world, overviewSheet, { detail: 52, island: 3 });
const around = thin(
  toTopology(
    { countries: { type: "FeatureCollection", features: neighbours } as never },
    1e6,
  ) as unknown as Topology<{
    countries: GeometryCollection<{ A3: string }>;
  }>,
  panelSheet,
  { detail: 11, island: 40 },
);

const isHome = (country: { properties?: object | undefined }): boolean =>
  (country.properties as { A3?: string } | undefined)?.A3 === "BGR";
const home = around.objects.countries.geometries.filter(isHome);
const abroad = around.objects.countries.geometries.filter((country) => !isHome(country));

await writeFile(
  "dist/basemap.json",
  JSON.stringify({
    overview: {
      land: pathOf(merge(overview, overview.objects.countries.geometries as never), overviewSheet),
      borders: pathOf(
        mesh(boundaries, boundaries.objects.countries as never, (a, b) => a !== b),
        overviewSheet,
      ),
    },
    panel: {
      land: pathOf(merge(around, abroad as never), panelSheet),
      home: pathOf(merge(around, home as never), panelSheet),
      borders: pathOf(
        mesh(around, { type: "GeometryCollection", geometries: abroad } as never, (a, b) => a !== b),
        panelSheet,
      ),
    },
    countries: countryPoints(),
    boundary: bulgaria.geometry.coordinates
      .map(([ring]) => (ring ?? []).map(([longitude, latitude]) => [round(longitude), round(latitude)]))
      .filter((ring) => ring.length > 100),
  }),
);

/** Leaves out what would be smaller than `detail` square units of the sheet, and islands below `island`. */
function thin<O extends { countries: GeometryCollection<object> }>(
  whole: Topology<O>,
  { projection }: Sheet,
  { detail, island }: { detail: number; island: number },
): Topology<O> {
  const unit = 1 / projection.scale() ** 2;
  const kept = filter(
    whole as never,
    filterWeight(whole as never, island * unit, sphericalRingArea as never),
  );
  return simplify(presimplify(kept, sphericalTriangleArea), detail * unit) as unknown as Topology<O>;
}

/** An SVG path in relative whole numbers, the shortest way to write one. */
function pathOf(shape: GeoPermissibleObjects, { projection, width, height }: Sheet): string {
  const clipped = (projection as GeoProjection).clipExtent([
    [-4, -4],
    [width + 4, height + 4],
  ]);
  const pen = new RelativePen();
  geoPath(clipped, pen as never)(shape);
  clipped.clipExtent(null);
  return pen.written;
}

/** Where a country's name or the end of a line to it stands: the middle of its largest piece of land. */
function countryPoints(): Record<string, [longitude: number, latitude: number, area: number]> {
  const points: Record<string, [number, number, number]> = {};
  for (const country of feature(world, world.objects.countries).features) {
    const code = alpha3(String(country.id ?? ""), country.properties.name);
    if (!code) continue;
    const { geometry } = country;
    const pieces: Position[][][] =
      geometry.type === "Polygon"
        ? [geometry.coordinates]
        : geometry.type === "MultiPolygon"
          ? geometry.coordinates
          : [];
    const largest = pieces
      .map((coordinates): Polygon => ({ type: "Polygon", coordinates }))
      .toSorted((a, b) => geoArea(b) - geoArea(a))[0];
    if (!largest) continue;
    const [longitude, latitude] = geoCentroid(largest);
    points[code] = [round(longitude), round(latitude), Math.round(geoArea(largest) * 1e6)];
  }
  return Object.fromEntries(Object.entries(points).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function round(degrees = 0): number {
  return Math.round(degrees * 1e4) / 1e4;
}
