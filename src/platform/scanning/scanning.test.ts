import sharp from "sharp";
import { describe, expect, test } from "vitest";
import {
  asJpeg,
  diceOf,
  photographed,
  printedPage,
  type Shot,
  squareTo,
} from "../../../test/photographed-paper.ts";
import { cleaned } from "./clean.ts";
import { type Corners, findPaper, largestPage, scanPage, turnedPage } from "./index.ts";
import { openScanner, PictureDamaged } from "./scanner.ts";
import { project, projectionTo, sizeOfPaper } from "./straighten.ts";

const page = await printedPage();
const [width, height] = [900, 1200];

/**
 * Where an A4 page, 42 cm before a lens, shows its corners: leaning, turned aside and rolled, in radians. The lens sees as
 * much as a telephone's.
 */
function seenBy({ lean, aside, roll }: { lean: number; aside: number; roll: number }): Corners {
  const corner = (left: number, up: number) => {
    const [rx, ry] = [
      left * Math.cos(roll) - up * Math.sin(roll),
      left * Math.sin(roll) + up * Math.cos(roll),
    ];
    const [ly, lz] = [ry * Math.cos(lean), ry * Math.sin(lean)];
    const [ax, az] = [
      rx * Math.cos(aside) + lz * Math.sin(aside),
      lz * Math.cos(aside) - rx * Math.sin(aside),
    ];
    return { x: width / 2 + (940 * ax) / (420 + az), y: height / 2 + (940 * ly) / (420 + az) };
  };
  return [corner(-105, -148.5), corner(105, -148.5), corner(105, 148.5), corner(-105, 148.5)];
}

function lying(seed: number, more: Partial<Shot> = {}): Shot {
  const dice = diceOf(seed);
  const [lean, aside, roll] = [dice() - 0.5, dice() - 0.5, (dice() - 0.5) * 0.6];
  return { width, height, corners: seenBy({ lean, aside, roll }), table: "dark", noise: 4, ...more };
}

const read = async (bytes: Uint8Array) => {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels: info.channels, data };
};

/** Where the red bar of the printed page lies, in parts of the page: it begins at 0.1 and 0.03 there. */
async function redBar(bytes: Uint8Array) {
  const { width, height, channels, data } = await read(bytes);
  const [xs, ys]: [number[], number[]] = [[], []];
  for (let at = 0; at < width * height; at += 1) {
    const [red, green, blue] = [0, 1, 2].map((each) => data[at * channels + each] ?? 0);
    if ((red ?? 0) - Math.max(green ?? 0, blue ?? 0) < 70) continue;
    xs.push(at % width);
    ys.push(Math.floor(at / width));
  }
  const part = (values: number[], share: number, of: number) =>
    (values.sort((one, other) => one - other)[Math.floor((values.length - 1) * share)] ?? 0) / of;
  return {
    left: part(xs, 0.02, width),
    right: part(xs, 0.98, width),
    top: part(ys, 0.02, height),
    bottom: part(ys, 0.98, height),
  };
}

describe("a photographed paper", () => {
  for (const table of ["dark", "wood", "light"] as const) {
    for (const [light, shadow] of [
      ["in even light", undefined],
      ["half in the shadow of a hand", { light: 0.55, from: 0.5 }],
    ] as const) {
      test(`on a ${table} table, ${light}, becomes the page alone, straight and upright`, async () => {
        for (const seed of [1, 2, 3]) {
          const shot = lying(seed, { table, ...(shadow ? { shadow } : {}) });
          const scanned = await scanPage(await asJpeg(photographed(page, shot, seed)));
          expect(scanned.found).toBe(true);
          const shape = await read(scanned.page);
          expect(shape.height / shape.width).toBeGreaterThan(Math.SQRT2 * 0.93);
          expect(shape.height / shape.width).toBeLessThan(Math.SQRT2 * 1.07);
          const bar = await redBar(scanned.page);
          expect(Math.abs(bar.left - 0.1)).toBeLessThan(0.012);
          expect(Math.abs(bar.right - 0.3)).toBeLessThan(0.012);
          expect(Math.abs(bar.top - 0.03)).toBeLessThan(0.012);
          expect(Math.abs(bar.bottom - 0.05)).toBeLessThan(0.012);
          expect(scanned.page.length).toBeLessThan(largestPage);
        }
      });
    }
  }

  test("is found also when it is a card that fills a seventh of the picture", async () => {
    const card = await printedPage(860, 540);
    const corners: Corners = [
      { x: 240, y: 420 },
      { x: 655, y: 455 },
      { x: 640, y: 722 },
      { x: 225, y: 690 },
    ];
    const shot: Shot = { width, height, corners, table: "wood" };
    const scanned = await scanPage(await asJpeg(photographed(card, shot)));
    expect(scanned.found).toBe(true);
    const shape = await read(scanned.page);
    expect(shape.width / shape.height).toBeGreaterThan(1.5);
    expect(shape.width / shape.height).toBeLessThan(1.68);
  });

  test("is white where it was paper, in light and in shadow, and ink stays ink", async () => {
    const shot = lying(4, { table: "wood", shadow: { light: 0.5, from: 0.45 } });
    const { page: bytes } = await scanPage(await asJpeg(photographed(page, shot)));
    const { width: across, height: down, channels, data } = await read(bytes);
    const lightness = (x: number, y: number) =>
      data[(Math.floor(y * down) * across + Math.floor(x * across)) * channels] ?? 0;
    for (const x of [0.04, 0.96]) {
      for (const y of [0.2, 0.5, 0.8]) expect(lightness(x, y)).toBeGreaterThan(225);
    }
    const levels = [...data].sort((one, other) => one - other);
    expect(levels[Math.floor(levels.length * 0.02)]).toBeLessThan(90);
  });
});

test("where there is no paper the whole picture is the page", async () => {
  const dice = diceOf(3);
  const sky = {
    width: 600,
    height: 800,
    data: Uint8Array.from({ length: 1_440_000 }, () => 90 + dice() * 40),
  };
  const scanned = await scanPage(await asJpeg(sky));
  expect(scanned.found).toBe(false);
  expect(await read(scanned.page)).toMatchObject({ width: 600, height: 800 });
  expect(findPaper({ width: 4, height: 4, data: new Uint8Array(48) })).toBeNull();
});

test("a page that is all noise still fits, smaller", async () => {
  const dice = diceOf(5);
  const data = Uint8Array.from({ length: 1100 * 800 * 3 }, () => dice() * 255);
  const scanned = await scanPage(await asJpeg({ width: 800, height: 1100, data }));
  expect(scanned.page.length).toBeLessThanOrEqual(largestPage);
});

test("neither picture keeps where, when and with what it was taken, and both stand upright", async () => {
  const shot = lying(1);
  const upright = await asJpeg(photographed(page, shot));
  const held = await sharp(await sharp(upright).rotate(90).toBuffer())
    .withExif({
      IFD0: { Make: "TELLTALE", Orientation: "8" },
      IFD3: { GPSLatitude: "42/1 41/1 0/1", GPSLatitudeRef: "N" },
    })
    .withMetadata({ orientation: 8 })
    .jpeg()
    .toBuffer();
  expect(held.includes("TELLTALE")).toBe(true);
  const scanned = await scanPage(held);
  for (const bytes of [scanned.page, scanned.photograph]) {
    expect(Buffer.from(bytes).includes("TELLTALE")).toBe(false);
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  }
  expect(await read(scanned.photograph)).toMatchObject({ width, height });
  expect((await redBar(scanned.page)).top).toBeLessThan(0.05);
});

test("a page can be turned by quarters", async () => {
  const { page: bytes } = await scanPage(await asJpeg(photographed(page, lying(1))));
  const before = await read(bytes);
  expect(await read(await turnedPage(bytes, 1))).toMatchObject({
    width: before.height,
    height: before.width,
  });
  expect((await redBar(await turnedPage(bytes, 2))).top).toBeGreaterThan(0.9);
});

test("the scanner works in a thread of its own, one picture after the other, and refuses what is damaged", async () => {
  const scanner = openScanner();
  const jpeg = await asJpeg(photographed(page, lying(2)));
  const cut = scanner.scan(jpeg.subarray(0, 2_000));
  const [good, turned] = [scanner.scan(jpeg), scanner.turn(jpeg, 1)];
  await expect(cut).rejects.toThrow(PictureDamaged);
  // Cut off, and yet it says that it ends there.
  const ended = scanner.scan(Buffer.concat([jpeg.subarray(0, 20_000), Buffer.from([0xff, 0xd9])]));
  await expect(ended).rejects.toThrow(PictureDamaged);
  expect((await good).found).toBe(true);
  expect(await read(await turned)).toMatchObject({ width: height, height: width });
  await scanner.close();
});

describe("the geometry", () => {
  test("sends corners to corners, and what lies between as the equations say", () => {
    const { corners } = lying(9);
    const there = projectionTo(corners, 200, 300);
    const other = squareTo(corners);
    for (const [x, y] of [
      [0, 0],
      [200, 0],
      [200, 300],
      [0, 300],
      [60, 220],
    ] as const) {
      const seen = project(there, { x, y });
      const solved = project(other, { x: x / 200, y: y / 300 });
      expect(Math.hypot(seen.x - solved.x, seen.y - solved.y)).toBeLessThan(1e-6);
    }
    const first = project(there, { x: 0, y: 0 });
    expect(Math.hypot(first.x - corners[0].x, first.y - corners[0].y)).toBeLessThan(1e-9);
  });

  test("knows the proportion of a paper seen from the side", () => {
    const corners = seenBy({ lean: 0.61, aside: 0.25, roll: 0.1 });
    const { width: across, height: down } = sizeOfPaper(corners, { width, height });
    expect(down / across).toBeCloseTo(Math.SQRT2, 2);
  });

  test("evening out light leaves an evenly lit white page alone but for its white", () => {
    const grey = cleaned({ width: 90, height: 90, data: new Uint8Array(90 * 90 * 3).fill(180) });
    expect(Math.min(...grey.data)).toBe(Math.max(...grey.data));
    expect(grey.data[0]).toBeGreaterThan(240);
  });
});
