import sharp from "sharp";
import type { Colours, Corners, Point } from "../src/platform/scanning/index.ts";

/** How a paper is photographed. */
export interface Shot {
  /** In pixels of the photograph. */
  readonly width: number;
  readonly height: number;
  /** Where the paper's corners are: top left, top right, bottom right, bottom left. */
  readonly corners: Corners;
  /** What it lies on. */
  readonly table: "dark" | "wood" | "light";
  /** Of a hand: how much light is left in it, and from which part of the width on; none when left out. */
  readonly shadow?: { readonly light: number; readonly from: number };
  /** Of the sensor, in levels. */
  readonly noise?: number;
}

/** A small dice that always falls the same (mulberry32), from 0 to 1. */
export function diceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A printed page: lines of words in ink, a blue stamp, a frame to be ticked. As pixels. */
export async function printedPage(width = 1240, height = 1754): Promise<Colours> {
  const dice = diceOf(7);
  const words: string[] = [];
  const line = height / 60;
  for (let y = height * 0.08; y < height * 0.92; y += line) {
    for (let x = width * 0.1; x < width * 0.86; ) {
      const long = width * (0.02 + 0.07 * dice());
      words.push(`<rect x="${x}" y="${y}" width="${long}" height="${line * 0.35}" fill="#222"/>`);
      x += long + width * 0.012;
    }
    if (dice() < 0.15) y += line * 2;
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="#f6f4ee"/>${words.join("")}
    <circle cx="${width * 0.75}" cy="${height * 0.8}" r="${width * 0.1}" fill="none" stroke="#2a3f9e"
      stroke-width="${width * 0.012}"/>
    <rect x="${width * 0.1}" y="${height * 0.03}" width="${width * 0.2}" height="${height * 0.02}" fill="#b01020"/>
  </svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** Photographs a page lying on a table. */
export function photographed(page: Colours, shot: Shot, seed = 1): Colours {
  const { width, height, corners, table, shadow, noise = 3 } = shot;
  const back = inverse(squareTo(corners));
  const dice = diceOf(seed);
  const out = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const { x: u, y: v } = send(back, { x: x + 0.5, y: y + 0.5 });
      const onPaper = u >= 0 && u <= 1 && v >= 0 && v <= 1;
      const colour = onPaper ? averageAt(page, u, v) : tableAt(table, x, y, width);
      // A lamp from the left; the hand's shadow with a soft edge.
      const lamp = 1 - (0.25 * x) / width - (0.1 * y) / height;
      const edge = shadow
        ? Math.min(1, Math.max(0, (x / width + (0.2 * y) / height - shadow.from) / 0.08))
        : 0;
      const light = lamp * (1 - edge * (1 - (shadow?.light ?? 1)));
      for (let each = 0; each < 3; each += 1) {
        const grain = noise * (dice() + dice() + dice() - 1.5) * 2;
        out[(y * width + x) * 3 + each] = Math.min(255, Math.max(0, (colour[each] ?? 0) * light + grain));
      }
    }
  }
  return { width, height, data: out };
}

/** The photograph as a telephone sends it. */
export const asJpeg = ({ width, height, data }: Colours, quality = 88): Promise<Buffer> =>
  sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality })
    .toBuffer();

function tableAt(table: Shot["table"], x: number, y: number, width: number): readonly number[] {
  if (table === "dark") return [46, 44, 48];
  if (table === "light") return [196, 199, 203];
  const grain = 14 * Math.sin(((y + 6 * Math.sin(x / 90)) / width) * 240) + 8 * Math.sin(y / 3.1);
  return [150 + grain, 104 + grain * 0.8, 62 + grain * 0.6];
}

/** Five by five points of a page around a place, so that small print does not flicker. */
function averageAt({ width, height, data }: Colours, u: number, v: number): number[] {
  const [x, y] = [Math.min(width - 1, Math.floor(u * width)), Math.min(height - 1, Math.floor(v * height))];
  const sum = [0, 0, 0];
  let many = 0;
  for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row += 1) {
    for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column += 1) {
      const at = (row * width + column) * 3;
      for (let each = 0; each < 3; each += 1) sum[each] = (sum[each] ?? 0) + (data[at + each] ?? 0);
      many += 1;
    }
  }
  return sum.map((each) => each / many);
}

type Matrix = readonly number[];

/** From the unit square to four corners, by solving the eight equations (Gauss): not by the rule that is tested. */
export function squareTo(corners: Corners): Matrix {
  const square = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ];
  const rows = corners.flatMap(({ x, y }, at) => {
    const [u = 0, v = 0] = square[at] ?? [];
    return [
      [u, v, 1, 0, 0, 0, -u * x, -v * x, x],
      [0, 0, 0, u, v, 1, -u * y, -v * y, y],
    ];
  });
  for (let column = 0; column < 8; column += 1) {
    const pivot = rows.findIndex((row, at) => at >= column && Math.abs(row[column] ?? 0) > 1e-9);
    [rows[column], rows[pivot]] = [rows[pivot] as number[], rows[column] as number[]];
    const own = rows[column] as number[];
    const lead = own[column] ?? 1;
    rows[column] = own.map((value) => value / lead);
    for (const [at, row] of rows.entries()) {
      if (at === column) continue;
      const by = row[column] ?? 0;
      rows[at] = row.map((value, place) => value - by * (rows[column]?.[place] ?? 0));
    }
  }
  return [...rows.map((row) => row[8] ?? 0), 1];
}

function inverse([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 1]: Matrix): Matrix {
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
}

function send(
  [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 1]: Matrix,
  { x, y }: Point,
): Point {
  const depth = g * x + h * y + i;
  return { x: (a * x + b * y + c) / depth, y: (d * x + e * y + f) / depth };
}
