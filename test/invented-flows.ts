import type { LonLat } from "../src/routes-map/model.ts";
import type { Flow } from "../src/routes-map/pack/index.ts";

/** Invented flows shaped like the monthly asylum figures: few large, most small, one to four persons hidden. */
export interface InventedFlows {
  readonly flows: readonly Flow[];
  readonly points: ReadonlyMap<string, LonLat>;
}

const [origins, destinations] = [190, 44];

/**
 * Exactly `count` flows between 190 origins and 44 destinations, whole series of months from 1999 on, the same for the
 * same seed. A pair's size spreads over five orders of magnitude; from month to month it drifts and is drawn by chance.
 */
export function inventFlows(count: number, seed = 2015): InventedFlows {
  const chance = seededChance(seed);
  const points = new Map<string, LonLat>();
  for (let at = 0; at < origins; at++)
    points.set(`O${String(at).padStart(2, "0")}`, placeIn(chance, -17, 75, -5, 42));
  for (let at = 0; at < destinations; at++)
    points.set(`D${String(at).padStart(2, "0")}`, placeIn(chance, -9, 32, 35, 66));
  const [from, to] = [[...points.keys()].slice(0, origins), [...points.keys()].slice(origins)];
  const weight = new Map([...points.keys()].map((id) => [id, 2.2 * bell(chance)]));
  const flows: Flow[] = [];
  // Years are added for all pairs until there are enough: long for few flows is as real as short for many.
  for (let year = 1999; flows.length < count; year++) {
    for (const origin of from) {
      for (const destination of to) {
        let size = (weight.get(origin) ?? 0) + (weight.get(destination) ?? 0) + 0.3 * bell(chance);
        // Between most countries nobody goes month after month; where somebody does, one month in eight is hidden.
        if (size < 1.2) continue;
        for (let month = 1; month <= 12; month++) {
          size += 0.25 * bell(chance);
          const value = drawn(chance, Math.exp(size));
          if (value > 0) flows.push({ origin, destination, year, month, value: value < 5 ? null : value });
        }
      }
    }
  }
  return { flows: flows.slice(0, count), points };
}

/** Numbers from 0 to 1 that look like chance and are the same for the same seed (mulberry32). */
export function seededChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const bell = (chance: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());

const drawn = (chance: () => number, mean: number): number =>
  Math.max(0, Math.round(mean + Math.sqrt(mean) * bell(chance)));

const placeIn = (chance: () => number, west: number, east: number, south: number, north: number): LonLat => [
  west + (east - west) * chance(),
  south + (north - south) * chance(),
];
