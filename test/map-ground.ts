import { readFileSync } from "node:fs";
import type { Branch, MacroRoute, MapGround, Place } from "../src/routes-map/published.ts";

interface Fixture {
  readonly places: readonly Place[];
  readonly routes: readonly MacroRoute[];
  readonly branches: readonly (Branch & { readonly weight: number | null })[];
  readonly figures: Readonly<Record<string, number | null>>;
}

const fixture = JSON.parse(
  readFileSync(new URL("fixtures/map-ground.json", import.meta.url), "utf8"),
) as Fixture;

/** The ways, places and figures of 2015, without a database: what the picture is drawn from. */
export const mapGround: MapGround = {
  places: new Map(fixture.places.map((place) => [place.id, place])),
  routes: fixture.routes,
  branches: fixture.branches,
  sources: new Map(),
};

/** The number published for each branch; null where there is none. */
export const branchWeights: ReadonlyMap<string, number | null> = new Map(
  fixture.branches.map(({ id, weight }) => [id, weight]),
);

export const routeFigures: ReadonlyMap<string, number | null> = new Map(Object.entries(fixture.figures));
