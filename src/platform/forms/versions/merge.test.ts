import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeText } from "./merge-text.ts";
import { mergeThreeWay } from "./merge-three-way.ts";

test("fields that differ merge; the same change is no conflict; the same field changed twice is one", () => {
  const base = { a: "1", b: "1", c: "1", d: ["x"], e: null };
  const merge = mergeThreeWay(
    base,
    { ...base, a: "2", c: "3", d: ["x", "y"] },
    { ...base, b: "2", c: "4", d: ["x", "y"] },
  );
  expect(merge.fields).toEqual({ a: "2", b: "2", c: "4", d: ["x", "y"], e: null });
  expect(merge.conflicts).toEqual([{ field: "c", base: "1", yours: "3", theirs: "4" }]);
  expect(merge.merged).toEqual(["a", "b", "d"]);
});

test("two who began from nothing agree or must choose", () => {
  expect(
    mergeThreeWay(null, { a: "1", b: "2" }, { a: "1", b: "3" }).conflicts.map(({ field }) => field),
  ).toEqual(["b"]);
});

test("a record may have fields with the names of an object's own", () => {
  const merge = mergeThreeWay<Record<string, string>>({}, { toString: "x" }, { valueOf: "y" });
  expect(merge.fields).toEqual({ toString: "x", valueOf: "y" });
});

test("paragraphs of one text merge where they do not overlap", () => {
  const base = "Един.\n\nДва.\n\nТри.";
  expect(mergeText(base, "Един!\n\nДва.\n\nТри.", "Един.\n\nДва?\n\nТри.")).toBe("Един!\n\nДва?\n\nТри.");
  expect(mergeText(base, "Нула.\n\nЕдин.\n\nДва.\n\nТри.", "Един.\n\nДва.\n\nТри.\n\nЧетири.")).toBe(
    "Нула.\n\nЕдин.\n\nДва.\n\nТри.\n\nЧетири.",
  );
  expect(mergeText(base, "Един!\n\nДва.\n\nТри.", "Един?\n\nДва.\n\nТри.")).toBeNull();
  expect(mergeText("", "мое", "твое")).toBeNull();
});

test("changes to different paragraphs always merge, and both are there", () => {
  const paragraphs = fc.uniqueArray(
    fc.string({ minLength: 1 }).filter((text) => !text.includes("\n")),
    { minLength: 2, maxLength: 12 },
  );
  fc.assert(
    fc.property(paragraphs, fc.nat(), fc.nat(), (lines, one, other) => {
      const [mine, theirs] = [one % lines.length, other % lines.length];
      const change = (at: number, to: string) =>
        lines.map((line, place) => (place === at ? to : line)).join("\n\n");
      const merged = mergeText(lines.join("\n\n"), change(mine, "МОЕ-1"), change(theirs, "ТВОЕ-2"));
      if (mine === theirs) expect(merged).toBeNull();
      else
        expect(merged?.split("\n\n")).toEqual(
          lines.map((line, at) => (at === mine ? "МОЕ-1" : at === theirs ? "ТВОЕ-2" : line)),
        );
    }),
    { numRuns: 1_000 },
  );
});

test("of any three texts: one who changed nothing gives way, the same change is kept, and merging is even-handed", () => {
  const text = fc
    .array(fc.constantFrom("a", "b", "c", "\n", "\n\n"), { maxLength: 14 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, text, text, (base, yours, theirs) => {
      expect(mergeText(base, base, theirs)).toBe(theirs);
      expect(mergeText(base, yours, base)).toBe(yours);
      expect(mergeText(base, yours, yours)).toBe(yours);
      expect(mergeText(base, yours, theirs)).toBe(mergeText(base, theirs, yours));
    }),
    { numRuns: 3_000 },
  );
});

test("a text too long to compare is shown, not merged", () => {
  expect(mergeText("a\n".repeat(7_000), "a\n".repeat(7_001), "a\n".repeat(7_002))).toBeNull();
});
