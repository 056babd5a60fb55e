import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Density } from "../src/browser/routes-map/density.ts";
import { drawPoints } from "../src/browser/routes-map/drawn-points.ts";
import { chooseFlows } from "../src/browser/routes-map/flow-geometry.ts";
import { panned, wholePicture, zoomed } from "../src/browser/routes-map/view.ts";
import { packFlows, unpackFlows } from "../src/routes-map/pack/index.ts";
import { inventFlows } from "./invented-flows.ts";

const { flows, points } = inventFlows(2_000);
const unpacked = unpackFlows(packFlows(flows, points));
const projection = { longitude: 25, latitude: 32, scale: 700, x: 400, y: 500 };
const everything = { year: null, month: null, origin: null, destination: null };
const choose = (choice: Partial<Parameters<typeof chooseFlows>[1]>) =>
  chooseFlows(unpacked, { ...everything, ...choice }, projection);

describe("the flows of a choice", () => {
  test("are a point for each number and a curve for each pair of places", () => {
    const chosen = choose({});
    expect(chosen.count).toBe(flows.length);
    const pairs = new Set(flows.map(({ origin, destination }) => `${origin} ${destination}`));
    expect(chosen.curves.count).toBe(pairs.size);
    expect(chosen.first.at(-1)).toBe(flows.length);
  });

  test("are those of the nationality, country, year and month, and none of a place nobody knows", () => {
    const { origin, destination, year, month } = flows[700] ?? {
      origin: "",
      destination: "",
      year: 0,
      month: 0,
    };
    const counted = (wanted: Partial<typeof everything>) =>
      flows.filter((flow) => Object.entries(wanted).every(([key, value]) => flow[key as "year"] === value))
        .length;
    for (const wanted of [{ origin }, { destination }, { year, month }, { origin, destination, month }]) {
      expect(choose(wanted as object).count).toBe(counted(wanted as object));
      expect(choose(wanted as object).count).toBeGreaterThan(0);
    }
    expect(choose({ origin: "XXX" }).count).toBe(0);
  });
});

describe("points and densities", () => {
  const [width, height] = [120, 90];
  const curve = (ax: number, ay: number, bx: number, by: number) => ({
    count: 1,
    ax: Float32Array.of(ax),
    ay: Float32Array.of(ay),
    cx: Float32Array.of((ax + bx) / 2),
    cy: Float32Array.of((ay + by) / 2),
    bx: Float32Array.of(bx),
    by: Float32Array.of(by),
    weight: Float32Array.of(1),
  });

  test("stand where they are on their way, and nowhere else", () => {
    const pixels = new Uint32Array(width * height);
    const one = {
      count: 1,
      curves: curve(10, 20, 110, 20),
      first: Uint32Array.of(0, 1),
      speed: Float32Array.of(0.5),
      phase: Float32Array.of(0),
      size: Uint8Array.of(1),
    };
    const place = { x: 0, y: 0, scale: 1 };
    for (const [seconds, x] of [
      [0, 10],
      [1, 60],
      [3, 60],
    ] as const) {
      drawPoints(one, seconds, 7, { pixels, width, height }, place);
      expect([...pixels.entries()].filter(([, colour]) => colour !== 0)).toEqual([[20 * width + x, 7]]);
    }
  });

  test("never write outside their sheet, wherever the picture lies", () => {
    const coordinate = fc.float({ min: -500, max: 500, noNaN: true });
    fc.assert(
      fc.property(
        fc.tuple(coordinate, coordinate, coordinate, coordinate),
        fc.record({
          x: coordinate,
          y: coordinate,
          scale: fc.float({ min: Math.fround(0.1), max: 20, noNaN: true }),
        }),
        fc.integer({ min: 1, max: 4 }),
        ([ax, ay, bx, by], place, side) => {
          const guarded = new Uint32Array(width * height + 2 * width);
          const pixels = guarded.subarray(width, width + width * height);
          const many = 20;
          const points = {
            count: many,
            curves: curve(ax, ay, bx, by),
            first: Uint32Array.of(0, many),
            speed: Float32Array.of(0.3),
            phase: Float32Array.from({ length: many }, (_, at) => at / many),
            size: new Uint8Array(many).fill(side),
          };
          drawPoints(points, 1, 9, { pixels, width, height }, place);
          const density = new Density(points.curves, width, height, place);
          while (!density.isDone) density.draw(1);
          const shaded = density.pixels([1, 2, 3]);
          expect(shaded.length).toBe(width * height * 4);
          expect(guarded.subarray(0, width).every((colour) => colour === 0)).toBe(true);
          expect(guarded.subarray(width + width * height).every((colour) => colour === 0)).toBe(true);
        },
      ),
    );
  });
});

test("what is looked at stays within the picture, and zooming back shows all of it", () => {
  const size = { width: 1_000, height: 880 };
  const moves = fc.array(
    fc.oneof(
      fc.record({
        factor: fc.double({ min: 0.2, max: 5, noNaN: true }),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      fc.record({
        across: fc.double({ min: -2, max: 2, noNaN: true }),
        down: fc.double({ min: -2, max: 2, noNaN: true }),
      }),
    ),
  );
  fc.assert(
    fc.property(moves, (made) => {
      const frame = made.reduce(
        (seen, move) =>
          "factor" in move
            ? zoomed(seen, size, move.factor, move.at, 1 - move.at)
            : panned(seen, size, move.across, move.down),
        wholePicture,
      );
      expect(frame.x).toBeGreaterThanOrEqual(0);
      expect(frame.x + size.width / frame.scale).toBeLessThanOrEqual(size.width + 1e-6);
      expect(frame.y + size.height / frame.scale).toBeLessThanOrEqual(size.height + 1e-6);
      const whole = zoomed(frame, size, 0);
      expect([whole.x, whole.y, whole.scale].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([
        0, 0, 1,
      ]);
    }),
  );
});
