import fc from "fast-check";
import { expect, test } from "vitest";
import { hideSmall, smallestShown } from "./counting/small-numbers.ts";

test("numbers under five are hidden, and one more where a subtraction would give them away", () => {
  expect(hideSmall(40, { AF: 30, IQ: 8, SY: 2 }).parts).toEqual({ AF: 30, IQ: null, SY: null });
  expect(hideSmall(40, { AF: 30, IQ: 10 }).parts).toEqual({ AF: 30, IQ: 10 });
  expect(hideSmall(33, { AF: 30, IQ: 1, SY: 2 }).parts).toEqual({ AF: null, IQ: null, SY: null });
  expect(hideSmall(3, { AF: 3 })).toEqual({ total: null, parts: { AF: null } });
  expect(hideSmall(5, { AF: 5, IQ: 0 })).toEqual({ total: 5, parts: { AF: 5, IQ: 0 } });
});

test("whatever is published, nobody can reckon a number of one to four from it", () => {
  const parts = fc.dictionary(fc.constantFrom("a", "b", "c", "d", "e"), fc.nat({ max: 12 }));
  fc.assert(
    fc.property(parts, (counts) => {
      const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
      const shown = hideSmall(total, counts);
      const open = Object.values(shown.parts).filter((count) => count !== null);
      const hidden = Object.values(shown.parts).length - open.length;
      expect(open.every((count) => count === 0 || count >= smallestShown)).toBe(true);
      if (shown.total === null || hidden === 0) return;
      const left = shown.total - open.reduce((sum, count) => sum + count, 0);
      // One hidden number alone would be what is left; only where there is a single group is that the total itself.
      expect(left).toBeGreaterThanOrEqual(smallestShown);
      expect(hidden > 1).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
