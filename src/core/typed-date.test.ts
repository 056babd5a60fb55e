import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTypedDate } from "./typed-date.ts";

const latest = "2016-06-30";
const first = (text: string) => readTypedDate(text, latest)[0]?.date;

describe("a date as people type it", () => {
  test.each([
    ["12.3.94", "1994-03-12"],
    ["12/03/1994", "1994-03-12"],
    ["1994-03-12", "1994-03-12"],
    ["19940312", "1994-03-12"],
    ["12 март 1994 г.", "1994-03-12"],
    ["March 12, 1994", "1994-03-12"],
    ["12 آذار 1994", "1994-03-12"],
    ["5 تشرين الأول 1994", "1994-10-05"],
    ["март 1994", "1994-03"],
    ["3.1994", "1994-03"],
    ["1994", "1994"],
    ["٢٠٠١", "2001"],
    ["۱۳۹۴/۱/۱", "2015-03-21"],
    ["1394/1/1", "2015-03-21"],
    ["34405", "1994-03-12"],
    [" \u200F12.03.1994\u200E ", "1994-03-12"],
    ["1.1.15", "2015-01-01"],
    ["1.1.17", "1917-01-01"],
  ])("%j is %s", (text, date) => expect(first(text)).toBe(date));

  test("day and month that could stand either way give both readings, the day first", () => {
    expect(readTypedDate("4.3.1994", latest)).toEqual([
      { date: "1994-03-04", calendar: "gregorian", isAmbiguous: true },
      { date: "1994-04-03", calendar: "gregorian", isAmbiguous: true },
    ]);
    expect(readTypedDate("3/25/1994", latest).map(({ date }) => date)).toEqual(["1994-03-25"]);
  });

  test("a year before 1500 is read in both Hijri calendars", () => {
    expect(readTypedDate("1400/5/10", latest).map(({ date, calendar }) => [date, calendar])).toEqual([
      ["1980-03-27", "lunar-hijri"],
    ]);
    expect(readTypedDate("1370/5/10", latest).map(({ calendar }) => calendar)).toEqual([
      "solar-hijri",
      "lunar-hijri",
    ]);
  });

  test.each(["", "yesterday", "32.13.1994", "31.2.1994", "12.3", "a1994", "1.1.2017", "99999999"])(
    "%j is no date",
    (text) => expect(readTypedDate(text, latest)).toEqual([]),
  );

  test("nothing anybody types makes it throw, and no reading lies in the future", () => {
    const typed = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: fc.constantFrom(..."0123456789./- ٠١٩۱") }),
    );
    fc.assert(
      fc.property(typed, (text) => {
        for (const { date } of readTypedDate(text, latest)) expect(date <= latest).toBe(true);
      }),
    );
  });
});
