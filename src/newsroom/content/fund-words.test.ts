import fc from "fast-check";
import { expect, test } from "vitest";
import { earliestDay, latestDay, type PartialDate } from "../../core/partial-date.ts";
import { draftProblems } from "../editing/entry.ts";
import { readFields } from "../pages/fields/read-fields.ts";
import { sharedFields } from "../pages/fields/shared-fields.ts";
import { writeFields } from "../pages/fields/written.ts";
import { type FundPeriod, fundWordsOn, periodProblems } from "./fund-words.ts";

const day = (text: string) => text as PartialDate;
const period = (from: string, until?: string): FundPeriod => ({
  from: day(from),
  ...(until ? { until: day(until) } : {}),
  emblem: "eu",
  statement: { bg: `Думи от ${from}`, en: `Words from ${from}` },
});
const fund = (...periods: FundPeriod[]) => ({
  emblem: "none" as const,
  statement: "Own words",
  disclaimer: "Own disclaimer",
  periods,
});
const said = (date: string | null, ...periods: FundPeriod[]) =>
  fundWordsOn(fund(...periods), "en", date === null ? null : day(date)).statement;

test("the period an item's date falls into speaks, from its first day to its last", () => {
  const periods = [period("2014", "2020"), period("2021-07", "2027-03")];
  expect(said("2014", ...periods)).toBe("Words from 2014");
  expect(said("2020-12-31", ...periods)).toBe("Words from 2014");
  expect(said("2021-06-30", ...periods)).toBe("Own words");
  expect(said("2021-07", ...periods)).toBe("Words from 2021-07");
  expect(said("2027-03-31", ...periods)).toBe("Words from 2021-07");
  expect(said("2027-04-01", ...periods)).toBe("Own words");
  expect(said("2013-12-31", ...periods)).toBe("Own words");
  expect(said(null, ...periods)).toBe("Own words");
  expect(said("2099", period("2021"))).toBe("Words from 2021");
});

test("a period's words come whole: emblem and statement its own, and no disclaimer where it has none", () => {
  expect(fundWordsOn(fund(period("2021")), "bg", day("2022"))).toEqual({
    emblem: "eu",
    statement: "Думи от 2021",
    disclaimer: undefined,
    language: "bg",
  });
  expect(fundWordsOn(fund(period("2021")), "ar", day("2022"))).toMatchObject({
    statement: "Words from 2021",
    language: "en",
  });
});

const anyDate = fc
  .tuple(fc.integer({ min: 2010, max: 2016 }), fc.integer({ min: 0, max: 12 }))
  .map(([year, month]) => day(month === 0 ? `${year}` : `${year}-${String(month).padStart(2, "0")}`));
const anyPeriods = fc.array(fc.record({ from: anyDate, until: fc.option(anyDate, { nil: undefined }) }), {
  maxLength: 4,
});

test("periods are taken exactly when every one has a day and no day has two", () => {
  fc.assert(
    fc.property(anyPeriods, (periods) => {
      const spans = periods
        .map(({ from, until }) => [earliestDay(from), until ? latestDay(until) : "9999-12-31"] as const)
        .toSorted();
      const fits = spans.every(
        ([from, until], at) => from <= until && (at === 0 || (spans[at - 1]?.[1] ?? "") < from),
      );
      expect(periodProblems(periods).length === 0).toBe(fits);
    }),
    { numRuns: 2_000 },
  );
});

test("the desk refuses a period that overlaps another or ends before it begins, and names the row", () => {
  const problems = (...periods: FundPeriod[]) => draftProblems("funding-source", "shared", { periods });
  expect(problems(period("2014", "2020"), period("2021", "2027"))).toEqual([]);
  expect(problems(period("2014", "2020"), period("2020-12", "2027"))).toEqual([
    { field: "periods.1.from", code: "invalid", about: "overlaps another period" },
  ]);
  expect(problems(period("2014", "2013"))).toEqual([
    { field: "periods.0.until", code: "invalid", about: "is before the beginning" },
  ]);
});

test("the desk's form gives back the periods it was given", () => {
  const fields = sharedFields("funding-source");
  const values = { fund: "AMIF", periods: [period("2014", "2020"), period("2021")] };
  const read = readFields(fields, writeFields(fields, values), { language: "bg" });
  expect(read.problems).toEqual([]);
  expect(read.values.periods).toEqual(values.periods);
});
