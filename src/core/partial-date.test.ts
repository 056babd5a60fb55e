import fc from "fast-check";
import { expect, test } from "vitest";
import {
  earliestDay,
  latestDay,
  type PartialDate,
  parsePartialDate,
  precisionOf,
  yearOf,
} from "./partial-date.ts";

const date = (text: string): PartialDate => {
  const parsed = parsePartialDate(text);
  if (!parsed) throw new Error(`${text} is not a date`);
  return parsed;
};

test("a date may be known to the year, the month or the day", () => {
  expect(["2015", "2015-10", "2015-10-19"].map((text) => precisionOf(date(text)))).toEqual([
    "year",
    "month",
    "day",
  ]);
  expect(yearOf(date("2015-10-19"))).toBe(2015);
});

test.each([
  "",
  "15",
  "2015-",
  "2015-1",
  "2015-13",
  "2015-00",
  "2015-02-29",
  "2015-04-31",
  "2015-10-00",
  "0000",
  "2015-10-19T00:00",
  " 2015",
  "2015\n",
  "19.10.2015",
  "２０１５",
  "-2015",
  "2015-10-19-01",
])("%j is no date", (text) => {
  expect(parsePartialDate(text)).toBeNull();
});

test("29 February exists in leap years only, 1900 not being one", () => {
  const leap = (year: string) => parsePartialDate(`${year}-02-29`) !== null;
  expect([leap("2016"), leap("2000"), leap("0096"), leap("1900"), leap("2015")]).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

test("an imprecise date means every day of its year or month", () => {
  expect([earliestDay(date("2015")), latestDay(date("2015"))]).toEqual(["2015-01-01", "2015-12-31"]);
  expect([earliestDay(date("2016-02")), latestDay(date("2016-02"))]).toEqual(["2016-02-01", "2016-02-29"]);
  expect([earliestDay(date("2015-10-19")), latestDay(date("2015-10-19"))]).toEqual([
    "2015-10-19",
    "2015-10-19",
  ]);
});

const day = fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });

test("every real day is a date, and lies between the bounds of its month and its year", () => {
  fc.assert(
    fc.property(day, fc.constantFrom(4, 7, 10), (moment, length) => {
      const whole = moment.toISOString().slice(0, 10);
      const known = date(whole.slice(0, length));
      expect(earliestDay(known) <= whole && whole <= latestDay(known)).toBe(true);
      expect(parsePartialDate(earliestDay(known))).not.toBeNull();
      expect(parsePartialDate(latestDay(known))).not.toBeNull();
    }),
  );
});
