import fc from "fast-check";
import { expect, test } from "vitest";
import { type ItemId, missionFigures } from "../../newsroom/index.ts";
import { hideSmall } from "../counting/small-numbers.ts";
import { type Told, toldBySubtraction, withoutSubtraction } from "./subtraction.ts";

/** One departure: in which month of the year, and to where. */
type Left = readonly [month: number, to: "AF" | "IQ" | "SY"];

const both = (text: string) => ({ bg: text, en: text });
const monthOf = (month: number, day: string) => `2026-${String(month).padStart(2, "0")}-${day}`;

/** What would be published of the months between two, both included. */
function figure(left: readonly Left[], first: number, last: number, itemId: ItemId = "project/one") {
  const inside = left.filter(([month]) => first <= month && month <= last);
  const counts: Record<string, number> = {};
  for (const [, to] of inside) counts[to] = (counts[to] ?? 0) + 1;
  const { parts } = hideSmall(inside.length, counts);
  const content = {
    title: both("Returned"),
    counts: both(""),
    definition: { version: 2, since: "2026-01-01" },
    total: hideSmall(inside.length, {}).total,
    groups: [
      { title: both("To"), parts: Object.entries(parts).map(([to, count]) => ({ label: both(to), count })) },
    ],
  };
  return { from: monthOf(first, "01"), until: monthOf(last, "28"), itemId, content };
}

const many = (count: number, month: number, to: Left[1] = "AF"): Left[] =>
  Array.from({ length: count }, () => [month, to] as const);

test("a year beside three of its quarters would tell the fourth; a correction by one person tells that person", () => {
  const left = [...many(10, 1), ...many(12, 4), ...many(9, 7), ...many(3, 10)];
  const quarters = [1, 4, 7].map((first) => figure(left, first, first + 2));
  const year = figure(left, 1, 12);
  expect(toldBySubtraction(year, []).size).toBe(0);
  expect(toldBySubtraction(year, quarters.slice(0, 2)).has("")).toBe(false);
  expect(toldBySubtraction(year, quarters).has("")).toBe(true);
  expect(withoutSubtraction(year.content, year, quarters)).toBeNull();
  const [first, second, third] = quarters as unknown as [Told, Told, Told];
  expect(toldBySubtraction(third, [year, first, second]).has(""), "in whatever order").toBe(true);
  const corrected = figure(left.slice(1), 1, 3);
  expect(withoutSubtraction(corrected.content, corrected, [first])).toBeNull();
  expect(
    withoutSubtraction(first.content as unknown as typeof corrected.content, first, [first])?.leftOut,
  ).toEqual([]);
});

test("where only a breakdown would tell, the breakdown is left out and the total stays", () => {
  const left = [...many(8, 1, "AF"), ...many(9, 1, "IQ"), ...many(6, 4, "AF"), ...many(2, 4, "IQ")];
  const [quarter, half] = [figure(left, 1, 3), figure(left, 1, 6)];
  const beside = withoutSubtraction(half.content, half, [quarter]);
  expect(beside?.content.total).toBe(25);
  expect(beside?.leftOut.map(({ en }) => en)).toEqual(["To"]);
});

test("the mission beside its projects would tell of whoever is in none of them, and of nobody where they share people", () => {
  const [one, two] = [many(30, 1), many(20, 2)];
  const rest = many(3, 3);
  const ofOne = figure(one, 1, 3, "project/one");
  const ofTwo = figure(two, 1, 3, "project/two");
  const mission = figure([...one, ...two, ...rest], 1, 3, missionFigures);
  expect(toldBySubtraction(mission, [ofOne]).has("")).toBe(false);
  expect(toldBySubtraction(mission, [ofOne, ofTwo]).has("")).toBe(true);
  expect(toldBySubtraction(ofTwo, [mission, ofOne]).has(""), "in whatever order").toBe(true);
  // A project of nearly everybody tells by itself; one project beside another tells nothing.
  const nearly = figure([...one, ...two], 1, 3, "project/one");
  expect(toldBySubtraction(nearly, [mission]).has("")).toBe(true);
  expect(toldBySubtraction(figure(many(29, 1), 1, 3, "project/two"), [ofOne]).size).toBe(0);
  // Two projects with people in common come to more than the mission.
  const shared = figure(many(26, 2), 1, 3, "project/two");
  expect(toldBySubtraction(shared, [mission, ofOne]).has("")).toBe(false);
  // A year of the mission, of which each quarter stands on another page.
  const year = figure([...one, ...many(20, 5), ...many(2, 9)], 1, 12, missionFigures);
  const second = figure(many(20, 5), 4, 6, "project/two");
  expect(toldBySubtraction(year, [ofOne, second]).has("")).toBe(true);
});

test("parts that are hidden one by one are known together, and subtracted together", () => {
  // Of the quarter two countries are hidden and eleven people together; the half-year names each of them.
  const quarter = figure([...many(20, 1), ...many(2, 1, "IQ"), ...many(9, 1, "SY")], 1, 3);
  expect(quarter.content.groups[0]?.parts.map(({ count }) => count)).toEqual([20, null, null]);
  const half = figure([...many(40, 1), ...many(2, 1, "IQ"), ...many(9, 1, "SY"), ...many(3, 5, "IQ")], 1, 6);
  expect(half.content.groups[0]?.parts.map(({ count }) => count)).toEqual([40, 5, 9]);
  expect(withoutSubtraction(half.content, half, [quarter])?.leftOut).toHaveLength(1);
});

test("where every month and quarter of a page was published all sets of them are looked through, and the one that tells is found", () => {
  const months = Array.from({ length: 12 }, (_, at) => at + 1);
  const left = months.flatMap((month) => many(9 + month, month));
  const quarters = [1, 4, 7].map((month) => figure(left, month, month + 2));
  const told = [...months.map((month) => figure(left, month, month)), ...quarters];
  const year = figure(left, 1, 12);
  expect(toldBySubtraction(year, told).size).toBe(0);
  // Two who left in no month that was told: all of the year must be subtracted to see it.
  const more = { ...year, content: { ...year.content, total: (year.content.total ?? 0) + 2 } };
  expect(toldBySubtraction(more, told).has("")).toBe(true);
  const december = figure(left, 12, 12);
  const others = told.filter(({ from }) => from !== december.from);
  expect(toldBySubtraction(december, [year, ...others]).size).toBe(0);
  expect(toldBySubtraction(december, [more, ...others]).has(""), "in whatever order").toBe(true);
});

test("whatever is published one after the other, no two figures of which one holds the other tell of one to four persons", () => {
  const lefts = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom("AF" as const, "IQ" as const, "SY" as const)),
    { maxLength: 60 },
  );
  const periods = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 11 })), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(lefts, periods, (left, wanted) => {
      const published: Told[] = [];
      for (const [first, more] of wanted) {
        const next = figure(left, first, Math.min(12, first + more));
        const beside = withoutSubtraction(next.content, next, published);
        if (beside) published.push({ ...next, content: beside.content });
      }
      for (const outer of published) {
        for (const inner of published) {
          if (inner === outer || inner.from < outer.from || inner.until > outer.until) continue;
          const difference = (outer.content.total ?? 0) - (inner.content.total ?? 0);
          if (outer.content.total !== null && inner.content.total !== null) {
            expect([1, 2, 3, 4]).not.toContain(Math.abs(difference));
          }
          for (const { label, count } of outer.content.groups[0]?.parts ?? []) {
            const group = inner.content.groups[0];
            if (!group || count === null) continue;
            const part = group.parts.find((one) => one.label.en === label.en);
            if (part?.count === null) continue;
            expect([1, 2, 3, 4]).not.toContain(Math.abs(count - (part?.count ?? 0)));
          }
        }
      }
    }),
    { numRuns: 150 },
  );
});
