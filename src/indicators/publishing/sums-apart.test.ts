import fc from "fast-check";
import { expect, test } from "vitest";
import { type Piece, sumsApart, sumsOfPage } from "./sums-apart.ts";

const day = (no: number) => new Date(Date.UTC(2026, 0, no)).toISOString().slice(0, 10);

const pieces = fc.array(
  fc
    .record({
      first: fc.integer({ min: 1, max: 9 }),
      more: fc.integer({ min: 0, max: 5 }),
      page: fc.constantFrom("mission", "one", "two", "three"),
      count: fc.integer({ min: 0, max: 12 }),
    })
    .map(
      ({ first, more, page, count }): Piece => ({ from: day(first), until: day(first + more), page, count }),
    ),
  { maxLength: 9 },
);

/** Every set there is, one after the other. */
function sumsByHand(all: readonly Piece[], apart: (one: Piece, other: Piece) => boolean): number[] {
  const sums = new Set<number>();
  for (let set = 0; set < 2 ** all.length; set += 1) {
    const taken = all.filter((_, at) => (set >> at) % 2 === 1);
    const each = taken.every((one, at) => taken.slice(at + 1).every((other) => apart(one, other)));
    if (each) sums.add(taken.reduce((sum, { count }) => sum + count, 0));
  }
  return [...sums].toSorted((a, b) => a - b);
}

const sideBySide = (one: Piece, other: Piece) => one.until < other.from || other.until < one.from;
const inOrder = (sums: readonly number[]) => [...sums].toSorted((a, b) => a - b);

test("the sums of one page are those of every set of its pieces that do not overlap", () => {
  fc.assert(
    fc.property(pieces, fc.integer({ min: 0, max: 60 }), (all, most) => {
      const byHand = sumsByHand(all, sideBySide);
      expect(inOrder(sumsOfPage(all, most))).toEqual(byHand.filter((sum) => sum <= most));
    }),
    { numRuns: 500, seed: 5 },
  );
});

test("of several pages they are those of every set in which nothing overlaps a piece of its own page, or of the one that holds all", () => {
  fc.assert(
    fc.property(pieces, fc.integer({ min: 0, max: 60 }), (all, most) => {
      const apart = (one: Piece, other: Piece) =>
        sideBySide(one, other) ||
        (one.page !== other.page && one.page !== "mission" && other.page !== "mission");
      const byHand = sumsByHand(all, apart);
      expect(inOrder(sumsApart(all, "mission", most))).toEqual(byHand.filter((sum) => sum <= most));
    }),
    { numRuns: 1500, seed: 5 },
  );
});

test("ten years of months, quarters and years are looked through whole, which no list of sets could be", () => {
  const months = Array.from({ length: 120 }, (_, at) => {
    const from = new Date(Date.UTC(2016, at, 1)).toISOString().slice(0, 10);
    const until = new Date(Date.UTC(2016, at + 1, 0)).toISOString().slice(0, 10);
    return { from, until, page: "mission", count: 5 + (at % 7) };
  });
  const sums = sumsApart(months, "mission", 2_000);
  // Any of 120 months: 2 to the 120th sets, and no more sums than persons.
  expect(sums.includes(months.reduce((all, { count }) => all + count, 0))).toBe(true);
  expect(sums.includes(4)).toBe(false);
  expect(sums.length).toBeGreaterThan(900);
});
