import { expect, test } from "vitest";
import { distanceToBoundary } from "./boundary.ts";
import { countryPoint } from "./country-points.ts";

test.each([
  ["Kapitan Andreevo", 26.3524, 41.7183],
  ["Kalotina", 22.8331, 42.9975],
  ["Vidin, Danube Bridge 2", 22.9486, 44.0037],
] as const)("%s lies within a kilometre of the boundary", (_, longitude, latitude) => {
  expect(distanceToBoundary([longitude, latitude])).toBeLessThan(1);
});

test("a crossing some public list puts in the middle of the land is seen to be wrong, by as much as it is", () => {
  // A public camera list has Makaza 108 km off; Sofia is about 50 km from the Serbian border.
  expect(distanceToBoundary([23.3241, 42.6975])).toBeGreaterThan(45);
  expect(distanceToBoundary([23.3241, 42.6975])).toBeLessThan(56);
});

test("countries have a point, the classes of publishers that are none do not", () => {
  expect(countryPoint("SYR")?.[0]).toBeCloseTo(38.5, 0);
  expect(countryPoint("XKX")?.[1]).toBeCloseTo(42.6, 0);
  expect(countryPoint("UNK")).toBeNull();
});
