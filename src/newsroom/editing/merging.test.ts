import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeThreeWay } from "./merge.ts";
import { wordDifferences } from "./word-differences.ts";

const value = fc.option(fc.oneof(fc.constantFrom("a", "b", "c"), fc.array(fc.constantFrom("x", "y"))), {
  nil: undefined,
});
const values = fc
  .record({ title: value, summary: value, body: value })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, one]) => one !== undefined)));

test("a merge loses nobody's change: each field is what one of them made it, or named as a conflict", () => {
  fc.assert(
    fc.property(values, values, values, (base, yours, theirs) => {
      const { values: merged, conflicts } = mergeThreeWay(base, yours, theirs);
      for (const name of ["title", "summary", "body"]) {
        const [b, y, t, m] = [base, yours, theirs, merged].map((one) => JSON.stringify(one[name]));
        if (conflicts.includes(name)) expect([b === y, b === t, y === t]).toEqual([false, false, false]);
        else expect(m).toBe(y === b ? t : y);
      }
    }),
    { numRuns: 1_000 },
  );
});

test("the order of names in a value is no change", () => {
  const [one, other] = [{ focus: { x: 1, y: 2 } }, { focus: { y: 2, x: 1 } }];
  expect(mergeThreeWay(one, other, { focus: { x: 3, y: 2 } })).toMatchObject({
    conflicts: [],
    taken: ["focus"],
  });
});

test("word differences give both texts back to the letter", () => {
  const text = fc
    .array(fc.constantFrom("дом", "път", " ", ", ", "\n\n", "عودة", "a-b"), { maxLength: 40 })
    .map((all) => all.join(""));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDifferences(before, after);
      const without = (kind: string) =>
        parts
          .filter((part) => part.kind !== kind)
          .map((part) => part.text)
          .join("");
      expect([without("new"), without("gone")]).toEqual([before, after]);
    }),
    { numRuns: 1_000 },
  );
});

test("word differences name the words, and a whole book rewritten is answered quickly", () => {
  expect(wordDifferences("Около 700 души се върнаха.", "Около 750 души се върнаха.")).toEqual([
    { kind: "same", text: "Около " },
    { kind: "gone", text: "700" },
    { kind: "new", text: "750" },
    { kind: "same", text: " души се върнаха." },
  ]);
  const book = (word: string) => Array.from({ length: 40_000 }, (_, at) => `${word}${at}`).join(" ");
  const began = performance.now();
  wordDifferences(book("a"), book("b"));
  expect(performance.now() - began).toBeLessThan(5_000);
});
