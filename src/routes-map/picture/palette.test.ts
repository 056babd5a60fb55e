import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { dashes, groundByNight, palette } from "./palette.ts";

const css = readFileSync(new URL("../../ui/styles/map-picture.css", import.meta.url), "utf8");
const night = css.slice(css.indexOf("prefers-color-scheme: dark"), css.indexOf("@layer parts"));
const day = css.slice(css.indexOf("@layer tokens {"), css.indexOf("prefers-color-scheme: dark"));
const colours = (part: string): Map<string, string> =>
  new Map(
    [...part.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map((found) => [found[1] ?? "", found[2] ?? ""]),
  );

const routes = ["em", "wb", "cm", "wm", "wa", "al", "eb", "bs", "ot", "flow"];

test("the page and the picture that stands alone have the same colours by day", () => {
  expect(Object.fromEntries(colours(day))).toEqual(palette);
});

test("and the ground that stands alone the same by night", () => {
  expect(Object.fromEntries(colours(night))).toMatchObject(groundByNight);
});

test("and the same dashes", () => {
  for (const [route, { dash, grain }] of Object.entries(dashes)) {
    const rule = new RegExp(`\\.route-${route} \\{([^}]*)\\}`).exec(css)?.[1] ?? "";
    if (route !== "OT") expect(rule).toContain(`--dash: ${dash};`);
    if (grain) expect(rule).toContain(`--grain: ${grain};`);
  }
});

test("no two routes are dashed alike", () => {
  const all = Object.values(dashes).map(({ dash }) => dash);
  expect(new Set(all).size).toBe(all.length);
});

describe.each([
  ["day", colours(day)],
  ["night", colours(night)],
])("by %s", (_, known) => {
  test.each(routes)("the line of %s keeps 3:1 against land and sea", (route) => {
    for (const ground of ["land", "sea"]) {
      expect(contrast(known.get(route) ?? "", known.get(ground) ?? "")).toBeGreaterThanOrEqual(3);
    }
  });

  test.each([
    ["place", "land"],
    ["place", "sea"],
    ["ground-name", "land"],
    ["sea-name", "sea"],
  ])("the letters of %s keep 4.5:1 against %s", (letters, ground) => {
    expect(contrast(known.get(letters) ?? "", known.get(ground) ?? "")).toBeGreaterThanOrEqual(4.5);
  });
});

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
