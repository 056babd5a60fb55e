import { brotliCompressSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inventFlows } from "../../../test/invented-flows.ts";
import type { LonLat } from "../model.ts";
import { type Flow, packFlows, type UnpackedFlows, unpackFlows } from "./index.ts";

const places = ["AFG", "BGR", "DEU", "SYR", "XKX", "остров"];
const points: ReadonlyMap<string, LonLat> = new Map(
  places.map((id, at) => [id, [-179.999 + at * 71.3, 89.5 - at * 33.125]]),
);

const flowLists = fc.array(
  fc.record<Flow>({
    origin: fc.constantFrom(...places),
    destination: fc.constantFrom(...places),
    year: fc.integer({ min: 0, max: 65_535 }),
    month: fc.integer({ min: 0, max: 12 }),
    value: fc.option(fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 2 ** 32 - 2 }))),
  }),
);

describe("flows packed for the browser", () => {
  test("come out as they went in, hidden ones as hidden, whatever they are", () => {
    fc.assert(
      fc.property(flowLists, (flows) => {
        expect(
          asFlows(unpackFlows(packFlows(flows, points)))
            .map(String)
            .sort(),
        ).toEqual(flows.map((flow) => String(asText(flow))).sort());
      }),
    );
  });

  test("keep where the places are, to a thousandth of a degree", () => {
    const { ids, longitudes, latitudes } = unpackFlows(
      packFlows([{ origin: "SYR", destination: "BGR", year: 2015, month: 10, value: 7 }], points),
    );
    expect(ids).toEqual(["BGR", "SYR"]);
    for (const [at, id] of ids.entries()) {
      expect(longitudes[at]).toBeCloseTo(points.get(id)?.[0] ?? Number.NaN, 3);
      expect(latitudes[at]).toBeCloseTo(points.get(id)?.[1] ?? Number.NaN, 3);
    }
  });

  test("tell nought from hidden", () => {
    const flow = { origin: "SYR", destination: "BGR", year: 2015 };
    const { value, hidden } = unpackFlows(
      packFlows(
        [
          { ...flow, month: 1, value: 0 },
          { ...flow, month: 2, value: null },
        ],
        points,
      ),
    );
    expect([...value]).toEqual([0, 0]);
    expect([...hidden]).toEqual([0, 1]);
  });

  test("are refused when a place has no point, a month is none or a value no number of persons", () => {
    const flow = { origin: "SYR", destination: "BGR", year: 2015, month: 1, value: 1 };
    for (const wrong of [{ origin: "FRA" }, { month: 13 }, { value: 1.5 }, { value: -1 }, { value: 2 ** 32 }])
      expect(() => packFlows([{ ...flow, ...wrong }], points)).toThrow(RangeError);
  });

  test("are refused when cut off anywhere", () => {
    const bytes = packFlows(inventFlows(50).flows, inventFlows(50).points);
    for (let end = 0; end < bytes.length; end++)
      expect(() => unpackFlows(bytes.subarray(0, end)), `${end} bytes`).toThrow(RangeError);
  });

  test("are read or refused, never anything else, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (tail) => {
        try {
          unpackFlows(Uint8Array.of(0x50, 0x46, 0x01, ...tail));
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test("are 100,000 in at most 130 kB on their way", () => {
    const { flows, points: where } = inventFlows(100_000);
    expect(brotliCompressSync(packFlows(flows, where)).length).toBeLessThanOrEqual(130_000);
  });
});

const asText = ({ origin, destination, year, month, value }: Flow) => [
  origin,
  destination,
  year,
  month,
  value ?? "hidden",
];

const asFlows = ({ count, ids, origin, destination, year, month, value, hidden }: UnpackedFlows) =>
  Array.from({ length: count }, (_, at) =>
    asText({
      origin: ids[origin[at] ?? -1] ?? "",
      destination: ids[destination[at] ?? -1] ?? "",
      year: year[at] ?? -1,
      month: month[at] ?? -1,
      value: hidden[at] ? null : (value[at] ?? -1),
    }),
  );
