import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../core/day.ts";
import { definitions } from "../indicators/definitions/all.ts";
import { costLimitOf } from "../programmes/cost-limits.ts";
import type { ProjectPlan } from "../programmes/index.ts";
import { type GroupSpent, watchLimits } from "./budget.ts";
import { fewestMonths, forecast } from "./forecast.ts";
import { gammaQuantile } from "./gamma.ts";
import { progressOf } from "./progress.ts";

/** Days with how many persons first counted on each. */
const eachOnce = (days: readonly string[]) =>
  [...Map.groupBy(days, (day) => day)].map(([day, same]) => [day, same.length] as const);

/** Numbers between 0 and 1 that look like chance and are the same every time (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How many of something that happens so often on average (Knuth). */
function poisson(mean: number, roll: () => number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = roll(); product > limit; product *= roll()) count += 1;
  return count;
}

/** In how many of many invented projects the range held what then really came. */
function share(monthly: (roll: () => number) => number, behind: number, ahead: number): number {
  const roll = dice(7);
  const tries = 2_000;
  let held = 0;
  for (let at = 0; at < tries; at += 1) {
    const months = Array.from({ length: behind }, () => poisson(monthly(roll), roll));
    let came = 0;
    for (let month = 0; month < ahead; month += 1) came += poisson(monthly(roll), roll);
    const seen = forecast(0, months, ahead);
    if (seen.kind === "range" && seen.low <= came && came <= seen.high) held += 1;
  }
  return held / tries;
}

describe("a forecast", () => {
  test("holds in eight of ten futures that go on like the past, even or uneven, near or far", () => {
    expect(gammaQuantile(10, 10, 0.5), "the median of Gamma(10)").toBeCloseTo(9.668715, 5);
    expect(gammaQuantile(1, 1, 0.9), "an exponential").toBeCloseTo(Math.log(10), 6);
    const even = () => 8;
    // Good months and bad ones, as a gamma of shape 2: the months differ far more than by chance alone.
    const uneven = (roll: () => number) => -4 * Math.log(roll() * roll());
    for (const [monthly, behind, ahead] of [
      [even, 12, 6],
      [even, 6, 18],
      [() => 0.4, 12, 12],
      [uneven, 12, 6],
      [uneven, 12, 24],
    ] as const) {
      const held = share(monthly, behind, ahead);
      expect(held).toBeGreaterThan(0.74);
      expect(held).toBeLessThan(0.93);
    }
  });

  test("says nothing before there are enough whole months, and never less than was reached", () => {
    expect(forecast(9, [3, 3, 3, 0, 0], 12)).toEqual({ kind: "too-early", months: 5 });
    const months = fc.array(fc.nat(60), { minLength: fewestMonths, maxLength: 30 });
    fc.assert(
      fc.property(
        fc.nat(1000),
        months,
        fc.double({ min: 0, max: 60, noNaN: true }),
        (reached, past, left) => {
          const seen = forecast(reached, past, left);
          if (seen.kind !== "range") throw new Error("There are enough months.");
          expect(seen.low).toBeGreaterThanOrEqual(reached);
          expect(seen.high).toBeGreaterThanOrEqual(seen.low);
          expect(seen.months).toBeLessThanOrEqual(12);
        },
      ),
      { numRuns: 60 },
    );
  });
});

const target = { persons: 240, from: "contract", since: "2026-01-10", brought: "Contract", source: "1" };
const plan = {
  startsOn: "2026-01-10",
  worksFrom: "2026-02-01",
  endsOn: "2027-12-31",
  targets: [
    { ...target, indicator: "returned", by: "2027-12-31" },
    { ...target, indicator: "returned", persons: 90, by: "2026-12-31" },
  ],
} as unknown as ProjectPlan;

const definition = definitions.find(({ id }) => id === "returned") as (typeof definitions)[number];

describe("progress", () => {
  test("the months add up to what was reached, and only whole ones of work tell the pace", () => {
    const days = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 80 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 900 }), (offsets, passed) => {
        const today = addDays(plan.startsOn, passed);
        const on = today < plan.endsOn ? today : plan.endsOn;
        const counted = offsets
          .map((offset) => addDays(plan.startsOn, offset))
          .filter((day) => day <= on)
          .toSorted();
        const { months, reached } = progressOf(plan, { definition, days: eachOnce(counted) }, today);
        expect(reached).toBe(counted.length);
        expect(months.at(-1)).toMatchObject({ until: on, sum: reached });
        expect(months.reduce((sum, { fresh }) => sum + fresh, 0)).toBe(reached);
      }),
      { numRuns: 60 },
    );
    const { months } = progressOf(plan, { definition, days: [] }, "2026-05-31");
    expect(months.map(({ from, whole }) => [from, whole])).toEqual([
      ["2026-01-10", false],
      ["2026-02-01", true],
      ["2026-03-01", true],
      ["2026-04-01", true],
      ["2026-05-01", false],
    ]);
  });

  test("is measured against the last target, by the days of the project", () => {
    const days = Array.from({ length: 100 }, (_, at) => addDays("2026-02-01", at));
    const half = progressOf(plan, { definition, days: eachOnce(days) }, "2027-01-04");
    expect(half.target?.persons).toBe(240);
    expect(half.expected).toBe(120);
    expect(half.pace?.needed).toBeCloseTo(140 / (361 / 30.4375), 6);
    const over = progressOf(plan, { definition, days: eachOnce(days) }, "2028-03-01");
    expect([over.expected, over.forecast, over.pace]).toEqual([240, null, null]);
  });
});

test("own costs are held against the lower of the contract's limit and the law's, and not where an amount is missing", () => {
  const line = (code: string, group: string, budget: number | null, management = false) => ({
    line: { code, group, title: { bg: code, en: code }, amount: budget },
    management,
    budget,
    approved: 0,
    paid: 0,
  });
  const groups = (staff: number | null) =>
    [
      { group: "a", lines: [line("A1", "a", staff, true)] },
      { group: "h", lines: [line("H1", "h", 800_000)] },
      { group: "i", lines: [line("I1", "i", 75_000)] },
    ] as unknown as GroupSpent[];
  const law = { indirect: 700, management: 1000 } as never;
  const limits = { indirect: null, management: 2500 };
  expect(watchLimits(groups(200_000), { limits, law })).toMatchObject([
    { kind: "indirect", planned: 75_000, direct: 1_000_000, share: 750, most: 700 },
    { kind: "management", planned: 200_000, share: 2000, contract: 2500, law: 1000, most: 1000 },
  ]);
  const since2021 = costLimitOf("amif", "2021-01-01");
  expect(
    watchLimits(groups(600_000), { limits: { indirect: null, management: null }, law: since2021 }),
  ).toMatchObject([
    { kind: "indirect", direct: 1_400_000, share: 536, most: 700 },
    { kind: "indirect-of-staff", planned: 75_000, direct: 600_000, share: 1250, law: 1500, most: 1500 },
    { kind: "management", share: 4286, law: null, most: null },
  ]);
  expect(costLimitOf("amif", "2014-01-01")).toMatchObject({
    indirectOfStaff: null,
    technicalAssistance: null,
  });
  expect(since2021).toMatchObject({ technicalAssistance: { share: 600 }, checked: false });
  expect(watchLimits(groups(null), { limits, law }).map(({ share: part }) => part)).toEqual([null, null]);
  const spent = groups(200_000).map((group, at) => ({
    ...group,
    lines: group.lines.map((one) => ({ ...one, approved: [10_000, 90_000, 8_000][at] ?? 0 })),
  }));
  expect(watchLimits(spent, { limits, law }), "and against what was approved so far").toMatchObject([
    { spent: 8_000, spentShare: 800 },
    { spent: 10_000, spentShare: 1000 },
  ]);
});
