import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type MapState, openingState, parseMapState, queryOfState, type StateKey } from "./state.ts";

const parse = (address: string): MapState | null => {
  const query = new URLSearchParams(address);
  return parseMapState((key: StateKey) => query.get(key) ?? undefined, 2025);
};

const letters = (length: number) =>
  fc.string({ unit: fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"), minLength: length, maxLength: length });

const states: fc.Arbitrary<MapState> = fc.record({
  year: fc.integer({ min: 2009, max: 2025 }),
  month: fc.option(fc.integer({ min: 1, max: 12 })),
  route: fc.option(letters(2)),
  origin: fc.option(letters(3)),
  destination: fc.option(letters(3)),
  with: fc.option(fc.integer({ min: 2009, max: 2025 })),
});

describe("the address of what the map shows", () => {
  test("leads back to the same state, whatever it is", () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(parse(queryOfState(state))).toEqual(state);
      }),
    );
  });

  test("is the bare page for what the map opens with", () => {
    expect(queryOfState(openingState)).toBe("");
    expect(parse("")).toEqual(openingState);
  });

  test("says year and month in one word", () => {
    expect(queryOfState({ ...openingState, month: 10, route: "EM" })).toBe("?month=2015-10&route=EM");
  });

  test.each([
    "month=2015-13",
    "month=2015",
    "year=2008",
    "year=2026",
    "year=15",
    "route=em",
    "from=SY",
    "to=%3Cb%3E",
  ])("does not exist as %s", (address) => expect(parse(address)).toBeNull());

  test("does not exist when year and month disagree", () => {
    expect(parse("year=2014&month=2015-10")).toBeNull();
    expect(parse("year=2015&month=2015-10")?.month).toBe(10);
  });

  test("never throws on what a stranger types", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        (a, b) => void parse(`month=${encodeURIComponent(a)}&route=${b}`),
      ),
    );
  });
});
