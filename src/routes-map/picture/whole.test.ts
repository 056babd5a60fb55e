import { XMLParser } from "fast-xml-parser";
import sharp from "sharp";
import { expect, test } from "vitest";
import { branchWeights, mapGround } from "../../../test/map-ground.ts";
import { pictureOptions } from "../../../test/map-picture-page.ts";
import { layOverview } from "./overview.ts";
import { drawPng, drawSharePng, shareSize } from "./png.ts";
import { lineWidth, thinnestLine, unweightedLine } from "./weight.ts";
import { drawWhole, drawWholePanel } from "./whole.ts";

const options = { ...pictureOptions("bg"), width: 720, source: "Frontex" } as const;

test("a picture on its own is XML that needs no page: no text to set, no style sheet, no address outside", async () => {
  for (const svg of [
    await drawWhole(mapGround, branchWeights, options),
    await drawWholePanel(mapGround, { language: "ar" }),
  ]) {
    expect(new XMLParser({ ignoreAttributes: false }).parse(svg).svg.title["#text"]).toBeTruthy();
    expect(svg).not.toMatch(/<text|var\(|@import|<script|url\((?!#)/);
  }
});

test("as PNG it has the width asked for and is not empty", async () => {
  const svg = await drawWhole(mapGround, branchWeights, options);
  const { width } = await sharp(await drawPng(svg, 900)).metadata();
  expect(width).toBe(900);
  const { channels } = await sharp(await drawPng(svg, 400)).stats();
  expect(channels.some(({ stdev }) => stdev > 10)).toBe(true);
  expect(await sharp(await drawSharePng(svg)).metadata()).toMatchObject(shareSize);
});

test("a line is as wide as the root of its number, and none thinner than a phone can show", () => {
  expect(lineWidth(400_000) / lineWidth(100_000)).toBeCloseTo(2, 1);
  expect(lineWidth(1)).toBe(thinnestLine);
  expect(lineWidth(null)).toBe(unweightedLine);
});

test("ways that share a leg run side by side", async () => {
  const { lines } = await layOverview(mapGround, branchWeights, pictureOptions("en"));
  // From Ankara to Istanbul both Iraqis and Afghans are drawn, each with a number.
  const [iraqis, afghans] = ["FD-3", "FD-4"].map((id) => lines.find(({ branch }) => branch.id === id));
  const [a, b] = [iraqis?.points.at(-1), afghans?.points.at(-1)];
  const apart = Math.hypot((a?.[0] ?? 0) - (b?.[0] ?? 0), (a?.[1] ?? 0) - (b?.[1] ?? 0));
  expect(apart).toBeGreaterThanOrEqual(((iraqis?.width ?? 0) + (afghans?.width ?? 0)) / 2);
});

test("laying a picture out again for the same numbers costs nothing", async () => {
  const first = await layOverview(mapGround, branchWeights, pictureOptions("en"));
  const again = await layOverview(mapGround, new Map(branchWeights), pictureOptions("en"));
  expect(again.labels).toBe(first.labels);
});
