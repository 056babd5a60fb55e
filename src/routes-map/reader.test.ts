import { describe, expect, test } from "vitest";
import { forEachDatabase, testNow } from "../../test/databases.ts";
import { exportedTables, mapTables } from "../../test/table-dump.ts";
import { ownMap } from "../preparation.ts";
import { loadMap } from "./index.ts";
import type { Measure } from "./model.ts";
import { readMap } from "./reader.ts";
import type { MapReading } from "./reading.ts";

// Frontex, state A: Risk Analysis for 2016, table 1. State B: the monthly file of 3 June 2025.
const published = [
  // route, A 2014, A 2015, B 2015, quarters of B
  ["EM", 50_834, 885_386, 885_386, [14_152, 68_178, 319_146, 483_910]],
  ["WB", 43_357, 764_038, 764_033, [32_950, 34_557, 229_744, 466_782]],
  ["CM", 170_664, 153_946, 153_946, [10_252, 60_176, 61_746, 21_772]],
  ["AL", 8_841, 8_932, 8_932, [1_907, 2_727, 2_182, 2_116]],
  ["WM", 7_272, 7_164, 7_004, [985, 1_729, 1_680, 2_610]],
  ["EB", 1_275, 1_920, 1_920, [199, 509, 734, 478]],
  ["WA", 276, 874, 874, [36, 114, 228, 496]],
  ["BS", 433, 68, 0, [0, 0, 0, 0]],
  ["OT", 10, 9, 7, [2, 2, 2, 1]],
  ["ALL", 282_962, 1_822_337, 1_822_102, null],
] as const;

const topThree: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  EM: { SYR: 496_340, AFG: 213_635, IRQ: 92_721 },
  WB: { UNK: 556_258, SYR: 90_065, AFG: 53_237 },
  CM: { ERI: 38_791, NGA: 21_914, SOM: 12_430 },
  AL: { ALB: 8_874, MKD: 16, GEO: 13 },
  WM: { GIN: 1_991, DZA: 1_052, MAR: 828 },
  EB: { AFG: 491, VNM: 461, SYR: 153 },
  WA: { GIN: 365, CIV: 136, GMB: 85 },
  BS: { SYR: 42, IRQ: 12, IRN: 9 },
  OT: { SYR: 5 },
  ALL: { SYR: 594_059, UNK: 556_432, AFG: 267_485 },
};

const months: Readonly<Record<string, readonly number[]>> = {
  EM: [2200, 3332, 8620, 14566, 20213, 33399, 57371, 112212, 149563, 216260, 155558, 112092],
  WB: [12927, 14722, 5301, 7016, 10371, 17170, 35564, 52973, 141207, 205703, 163879, 97200],
  CM: [3615, 4354, 2283, 16061, 21229, 22886, 23205, 22612, 15929, 8916, 3219, 9637],
};

const stateA = "compiled-2016-03";

forEachDatabase((_kind, open) => {
  describe("the compiled map", () => {
    test("says of 2015 what Frontex published, in both states of its file", async () => {
      await using db = await open();
      await loadMap(db.database, ownMap, testNow);
      const map = readMap(db.database.query);
      const value = async (year: number, route: string, release?: string) =>
        one(map, {
          measure: "detections",
          year,
          month: 0,
          route,
          border: "all",
          origin: "ALL",
          ...(release && { release }),
        });
      for (const [route, a2014, a2015, b2015, quarters] of published) {
        expect([route, await value(2014, route, stateA)]).toEqual([route, a2014]);
        expect([route, await value(2015, route, stateA)]).toEqual([route, a2015]);
        expect([route, await value(2015, route)]).toEqual([route, b2015]);
        if (quarters) expect([route, quartersOf(await monthly(map, route))]).toEqual([route, quarters]);
        const named = await map.figures({
          measure: "detections",
          year: 2015,
          route,
          border: "all",
          release: stateA,
        });
        const found = named
          .filter(({ origin }) => origin !== "ALL")
          .map(({ origin, value }) => [origin, value]);
        expect([route, Object.fromEntries(found)]).toEqual([route, topThree[route]]);
      }
      for (const [route, wanted] of Object.entries(months)) expect(await monthly(map, route)).toEqual(wanted);
    });

    test("tells sea from land on the Eastern Mediterranean, by month and by year", async () => {
      await using db = await open();
      await loadMap(db.database, ownMap, testNow);
      const map = readMap(db.database.query);
      const wish = { measure: "detections", year: 2015, route: "EM", origin: "ALL" } as const;
      const [sea, land] = [
        await map.figures({ ...wish, border: "sea" }),
        await map.figures({ ...wish, border: "land" }),
      ];
      const value = (figures: typeof sea, month: number) => figures.find((one) => one.month === month)?.value;
      expect([value(sea, 0), value(land, 0)]).toEqual([873_179, 12_207]);
      const both = (await monthly(map, "EM")).map(
        (_, at) => (value(sea, at + 1) ?? 0) + (value(land, at + 1) ?? 0),
      );
      expect(both).toEqual(months.EM);
    });

    test("names source and day of every figure, and shows one release at a time", async () => {
      await using db = await open();
      await loadMap(db.database, ownMap, testNow);
      const map = readMap(db.database.query);
      const { sources } = await map.ground();
      for (const measure of ["detections", "arrivals", "deaths", "applications", "held"] as Measure[]) {
        const figures = await map.figures({ measure, year: 2015 });
        expect(figures.length).toBeGreaterThan(0);
        expect(new Set(figures.map(({ release }) => release))).toEqual(new Set(["compiled-2025-06"]));
        expect(figures.filter(({ source, asOf }) => !sources.has(source) || asOf === "")).toEqual([]);
      }
      expect((await map.releases()).map(({ id }) => id)).toEqual(["compiled-2025-06"]);
      expect((await map.everyRelease()).map(({ id }) => id)).toEqual(["compiled-2025-06", stateA]);
    });

    test("knows arrivals, deaths, applications and who was held in Bulgaria", async () => {
      await using db = await open();
      await loadMap(db.database, ownMap, testNow);
      const map = readMap(db.database.query);
      expect(
        await one(map, { measure: "arrivals", year: 2015, month: 0, destination: "BGR", border: "all" }),
      ).toBe(31_023);
      expect(await one(map, { measure: "deaths", year: 2015, route: "CM" })).toBe(3_149);
      expect(await one(map, { measure: "deaths", year: 2015, route: "CM", release: stateA })).toBe(2_889);
      expect(await one(map, { measure: "applications", year: 2015, origin: "SYR", destination: "DEU" })).toBe(
        162_500,
      );
      expect(await one(map, { measure: "held", year: 2015, origin: "ALL", destination: "BGR" })).toBe(10_406);
      const turkish = (await map.facts()).find(({ id }) => id === "bulgaria-held-turkish-border");
      expect(turkish).toMatchObject({ value: 7_193, country: "BGR", asOf: "2016-03-03" });
      expect(turkish?.note?.en).toContain("vesti.bg");
    });

    test("offers the years and months that have detections, and origins with the most first", async () => {
      await using db = await open();
      await loadMap(db.database, ownMap, testNow);
      const map = readMap(db.database.query);
      expect(await map.years()).toEqual(Array.from({ length: 16 }, (_, at) => 2009 + at));
      expect(await map.monthsIn(2015)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
      expect(await map.monthsIn(2014)).toEqual([]);
      expect((await map.origins(2015)).slice(0, 3)).toEqual(["UNK", "SYR", "AFG"]);
      expect((await map.destinations(2015)).slice(0, 2)).toEqual(["DEU", "HUN"]);
      expect(await map.pack("unhcr")).toBeNull();
    });

    test("stands on places and sources that are all there, each branch with its number or the reason for none", async () => {
      await using db = await open();
      await loadMap(db.database, ownMap, testNow);
      const map = readMap(db.database.query);
      const { places, routes, branches } = await map.ground();
      expect([routes.length, branches.length, places.size]).toEqual([9, 38, 160]);
      expect([...places.values()].filter(({ onPanel }) => onPanel)).toHaveLength(30);
      for (const { id, series, fixed, note } of branches) {
        if (series) {
          const value = await one(map, { measure: "detections", year: 2015, month: 0, ...series });
          expect([id, typeof value]).toEqual([id, "number"]);
        } else expect([id, fixed ?? note]).not.toEqual([id, null]);
      }
    });

    test("loaded twice changes nothing, and leaves what the desk has changed", async () => {
      await using db = await open();
      const first = await loadMap(db.database, ownMap, testNow);
      expect(first).toMatchObject({ places: 160, branches: 38, kept: 0 });
      const before = await exportedTables(db.database, [...mapTables, "audit_line", "publication_clock"]);
      expect(await loadMap(db.database, ownMap, testNow)).toMatchObject({ changed: 0, kept: 0 });
      expect(await exportedTables(db.database, [...mapTables, "audit_line", "publication_clock"])).toEqual(
        before,
      );
      const desk = { version: 2, note: "seen at the gate" };
      await db.database.query.updateTable("map_place").set(desk).where("id", "=", "lesovo").execute();
      expect(await loadMap(db.database, ownMap, testNow)).toMatchObject({ changed: 0, kept: 1 });
      expect((await readMap(db.database.query).ground()).places.get("lesovo")?.note).toBe("seen at the gate");
    });
  });
});

/** The one value that matches; null where none or several do. */
async function one(map: MapReading, wish: Parameters<MapReading["figures"]>[0]): Promise<number | null> {
  const figures = await map.figures(wish);
  return figures.length === 1 ? (figures[0]?.value ?? null) : null;
}

const monthly = async (map: MapReading, route: string): Promise<number[]> =>
  (await map.figures({ measure: "detections", year: 2015, route, border: "all", origin: "ALL" }))
    .filter(({ month }) => month > 0)
    .map(({ value }) => value ?? Number.NaN);

const quartersOf = (values: readonly number[]): number[] =>
  [0, 3, 6, 9].map((from) => values.slice(from, from + 3).reduce((sum, value) => sum + value, 0));
