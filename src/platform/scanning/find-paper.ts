import {
  blurred,
  type Colours,
  type Corners,
  greyness,
  lightness,
  type Plane,
  type Point,
} from "./pixels.ts";
import { areaOf, hullOf, isPaperShaped, quadrangleAround } from "./quadrangle.ts";
import { type Region, regionsAbove } from "./regions.ts";
import { refined, support } from "./sides.ts";

export interface FoundPaper {
  readonly corners: Corners;
  /** From 0 to 1: how much of its worst side can be seen as a border. */
  readonly certainty: number;
}

/** Of the picture: what is smaller is something lying about. */
const smallest = 0.06;
/** What fills more of the picture has no border that could be seen. */
const largest = 0.985;
/** Of its quadrangle: what fills less is no paper, but a hand or the light on a table. */
const fullness = 0.82;
const surest = 0.6;

/**
 * Finds the paper in a photograph: its four corners, or null where nothing looks like one. `colours` should be about
 * 500 pixels long: larger only takes longer.
 *
 * A paper is lighter than what it lies on, or greyer, or at least has a border. So regions are taken at several
 * thresholds of lightness and greyness, and between the borders; each becomes a quadrangle; and that one wins whose
 * sides, all four, lie best on borders that can be seen, the larger before the smaller.
 */
export function findPaper(colours: Colours): FoundPaper | null {
  const light = blurred(lightness(colours), 1);
  const whole = colours.width * colours.height;
  let best: (FoundPaper & { readonly worth: number }) | null = null;
  for (const { size, outline } of candidates(colours, light, whole * smallest)) {
    const hull = hullOf(outline);
    const rough = quadrangleAround(hull);
    if (!rough || !isPaperShaped(rough)) continue;
    const area = areaOf(rough);
    if (area > whole * largest || area < whole * smallest || areaOf(hull) < area * fullness) continue;
    if (size < area * 0.4) continue;
    const corners = refined(light, refined(light, within(rough, colours), 6), 3);
    const certainty = support(light, corners);
    const worth = certainty + 0.25 * (areaOf(corners) / whole);
    if (!best || worth > best.worth) best = { corners, certainty, worth };
  }
  return best && best.certainty >= surest ? { corners: best.corners, certainty: best.certainty } : null;
}

function candidates(colours: Colours, light: Plane, least: number): Region[] {
  const smooth = blurred(light, 2);
  const grey = blurred(greyness(colours), 3);
  const between = borderless(light);
  return [
    ...thresholdsOf(smooth).flatMap((threshold) => regionsAbove(smooth, threshold, least).slice(0, 3)),
    ...thresholdsOf(grey).flatMap((threshold) => regionsAbove(grey, threshold, least).slice(0, 2)),
    ...[234, 240, 245, 249].flatMap((threshold) => regionsAbove(between, threshold, least).slice(0, 4)),
  ];
}

/** Nine levels between the darkest and the lightest, by how many pixels are below: every division that can matter. */
function thresholdsOf({ data }: Plane): number[] {
  const counts = new Uint32Array(256);
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1;
  const levels = new Set<number>();
  for (const part of [0.02, 0.98]) levels.add(levelAt(counts, data.length * part));
  const [dark = 0, bright = 255] = [...levels].sort((one, other) => one - other);
  const even = Array.from({ length: 9 }, (_, at) => Math.round(dark + ((bright - dark) * (at + 1)) / 10));
  return [...new Set([...even, dividing(counts)])];
}

function levelAt(counts: Uint32Array, many: number): number {
  let sum = 0;
  for (const [level, count] of counts.entries()) {
    sum += count;
    if (sum >= many) return level;
  }
  return 255;
}

/** The level that parts dark from light best (Otsu 1979). */
function dividing(counts: Uint32Array): number {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const weight = counts.reduce((sum, count, level) => sum + count * level, 0);
  let [below, belowWeight, best, bestAt] = [0, 0, -1, 128];
  for (const [level, count] of counts.entries()) {
    below += count;
    belowWeight += count * level;
    if (below === 0 || below === all) continue;
    const apart = belowWeight / below - (weight - belowWeight) / (all - below);
    const spread = below * (all - below) * apart * apart;
    if (spread > best) [best, bestAt] = [spread, level + 1];
  }
  return bestAt;
}

/**
 * 255 where nothing changes, less where a border runs: by the proportion of light on both sides, so that it is the same
 * in a shadow, whose own soft edge is none.
 */
function borderless({ width, height, data }: Plane): Plane {
  const parts = data.map((value) => Math.round(Math.log2(1 + value / 4) * 42));
  const out = new Uint8Array(width * height).fill(255);
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const across = (parts[at + 1] ?? 0) - (parts[at - 1] ?? 0);
      const down = (parts[at + width] ?? 0) - (parts[at - width] ?? 0);
      out[at] = 255 - Math.min(255, Math.abs(across) + Math.abs(down));
    }
  }
  return { width, height, data: out };
}

/** Corners that a bent border threw beyond the picture come back to it. */
const within = (corners: Corners, { width, height }: Plane): Corners =>
  corners.map(
    ({ x, y }): Point => ({ x: Math.min(Math.max(x, 0), width), y: Math.min(Math.max(y, 0), height) }),
  ) as unknown as Corners;
