import { describe, expect, test } from "vitest";
import { answerFigures } from "./answer.ts";
import type { Branch, Figure, MacroRoute, Series } from "./model.ts";
import type { MapReading } from "./reading.ts";

const route = (id: string, en: string, bg: string): MacroRoute => ({
  id,
  names: { en, bg },
  publisherNames: [],
  position: 1,
  about: {},
  aboutSources: [],
});

const branch = (id: string, series: Series | null, value?: number): Branch => ({
  id,
  route: id.slice(0, 2),
  names: { bg: id, en: id },
  places: [],
  geometrySources: [],
  series,
  fixed: value === undefined ? null : { value, measure: "held", what: { bg: "", en: "" }, source: "S8" },
  note: null,
});

const figure = (over: Partial<Figure>): Figure => ({
  measure: "detections",
  route: "EM",
  border: "all",
  origin: "ALL",
  destination: "",
  year: 2015,
  month: 0,
  value: 0,
  isHidden: false,
  release: "r1",
  source: "S1",
  asOf: "2025-06-03",
  ...over,
});

const published = [
  figure({ value: 885_386 }),
  figure({ month: 10, value: 216_260 }),
  figure({ border: "sea", month: 10, value: 214_811 }),
  figure({ border: "land", value: 12_207 }),
  figure({ origin: "SYR", value: 496_340 }),
  figure({ origin: "SYR", month: 10, value: null, isHidden: true }),
  figure({ origin: "AFG", value: 213_635 }),
  figure({ year: 2014, value: 50_834 }),
];

const reading: MapReading = {
  ground: async () => ({
    places: new Map(),
    routes: [
      route("EM", "Eastern Mediterranean", "Източносредиземноморски"),
      route("BS", "Black Sea", "Черно море"),
    ],
    branches: [
      branch("EM-1", { route: "EM", border: "sea", origin: "ALL" }),
      branch("FD-1", { route: "EM", border: "all", origin: "SYR" }),
      branch("BG-1", null, 10_406),
      branch("CM-9", null),
    ],
    sources: new Map([
      ["S1", { id: "S1", title: "Monthly detections", publisher: "Frontex", url: null, licence: null }],
    ]),
  }),
  everyRelease: async () => [],
  facts: async () => [],
  releases: async () => [],
  years: async () => [2014, 2015],
  monthsIn: async () => [10],
  figures: async (wish) =>
    published.filter((one) =>
      Object.entries(wish).every(([key, value]) => one[key as keyof Figure] === value),
    ),
  origins: async () => ["SYR", "AFG"],
  destinations: async () => [],
  pack: async () => null,
};

const words = { language: "bg", originName: (id: string) => `(${id})`, measureNote: "събития" } as const;

describe("the figures a browser is given", () => {
  test("are the published ones of each route, month by month", async () => {
    const { routes, ...rest } = await answerFigures(reading, { year: 2015, origin: null }, words);
    expect(routes.EM?.name).toBe("Източносредиземноморски");
    expect(routes.EM?.year).toBe(885_386);
    expect(routes.EM?.months).toEqual([...Array(9).fill(null), 216_260, null, null]);
    expect(routes.EM?.sea?.months[9]).toBe(214_811);
    expect(routes.EM?.land?.year).toBe(12_207);
    expect(routes.BS).toMatchObject({ year: null, land: null, sea: null });
    expect(rest).toMatchObject({ year: 2015, asOf: "2025-06-03", source: "Monthly detections" });
    expect(rest.origins[0]).toEqual({ id: "SYR", name: "(SYR)" });
  });

  test("weigh a branch by its own series, or by the number published for it alone", async () => {
    const { branches } = await answerFigures(reading, { year: 2015, origin: null }, words);
    expect(branches["EM-1"]).toMatchObject({ year: null });
    expect(branches["EM-1"]?.months[9]).toBe(214_811);
    expect(branches["FD-1"]?.year).toBe(496_340);
    expect(branches["BG-1"]).toMatchObject({ year: 10_406, months: Array(12).fill(null) });
    expect(branches["CM-9"]?.year).toBeNull();
  });

  test("narrow to a nationality and take no other's, and no number that counts everybody", async () => {
    const { routes, branches, origin } = await answerFigures(reading, { year: 2015, origin: "AFG" }, words);
    expect(origin).toBe("AFG");
    expect(routes.EM?.year).toBe(213_635);
    expect(branches["FD-1"]?.year).toBeNull();
    expect(branches["BG-1"]?.year).toBeNull();
  });

  test("leave a hidden month without a number", async () => {
    const { routes } = await answerFigures(reading, { year: 2015, origin: "SYR" }, words);
    expect(routes.EM?.months[9]).toBeNull();
  });

  test("of another year hold no number of 2015", async () => {
    const { routes, branches } = await answerFigures(reading, { year: 2014, origin: null }, words);
    expect(routes.EM?.year).toBe(50_834);
    expect(branches["BG-1"]?.year).toBeNull();
  });
});
