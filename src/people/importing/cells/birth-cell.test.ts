import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TableCell } from "../table/table.ts";
import { type BirthCell, type DateHabits, readBirthCell } from "./birth-cell.ts";

const habits: DateHabits = { latest: "2016-06-30", order: "day-first", orderIsSure: false };

const read = (cell: TableCell, more: Partial<DateHabits> = {}): BirthCell => {
  const found = readBirthCell(cell, { ...habits, ...more });
  if (!("value" in found) || !found.value) throw new Error(JSON.stringify(found));
  return found.value;
};

describe("a date of birth in a spreadsheet", () => {
  test.each<[TableCell, string | null, BirthCell["precision"], string]>([
    ["12.3.94", "1994-03-12", "exact", "two-digit-year"],
    ["17/03/1994", "1994-03-17", "exact", "as-written"],
    ["1994-03-17T00:00:00", "1994-03-17", "exact", "as-written"],
    ["17.03.1994 0:00:00", "1994-03-17", "exact", "as-written"],
    ["17.03.1994 г.", "1994-03-17", "exact", "as-written"],
    ["17 март 1994 год.", "1994-03-17", "exact", "as-written"],
    ["роден на 17.03.1994", "1994-03-17", "exact", "as-written"],
    ["DOB: 17 March 1994", "1994-03-17", "exact", "as-written"],
    ["3.1994", "1994-03", "year-month", "as-written"],
    ["1990 г.", "1990", "year", "as-written"],
    ["٢٠٠١", "2001", "year", "as-written"],
    ["около 1990", "1990", "estimated", "about"],
    ["ок. 1990 г.", "1990", "estimated", "about"],
    ["~1990", "1990", "estimated", "about"],
    ["1990?", "1990", "estimated", "about"],
    ["حوالي ١٩٩٠", "1990", "estimated", "about"],
    ["حدود ۱۳۷۰", "1991", "estimated", "solar-hijri about"],
    ["1990-1992", "1991", "estimated", "about"],
    ["00.00.1990", "1990", "year", "as-written zeros"],
    ["00.05.1990", "1990-05", "year-month", "as-written zeros"],
    ["xx.xx.1990", "1990", "year", "as-written zeros"],
    ["??.05.1990", "1990-05", "year-month", "as-written zeros"],
    ["1990-00-00", "1990", "year", "as-written zeros"],
    ["01.01.1990", "1990", "year", "as-written first-january"],
    ["1394/1/1", "2015", "year", "solar-hijri first-january"],
    ["۱۳۷۰/۵/۱۲", "1991-08-03", "exact", "solar-hijri"],
    ["12 اسد 1370", "1991-08-03", "exact", "solar-hijri"],
    ["مرداد ۱۳۷۰", "1991", "year", "solar-hijri"],
    ["25 г.", null, "estimated", "age"],
    ["25 years old", null, "estimated", "age"],
    ["٢٥ سنة", null, "estimated", "age"],
    ["01.01.1900", null, "unknown", "nobody-knows"],
    ["неизвестна", null, "unknown", "nobody-knows"],
    ["-", null, "unknown", "nobody-knows"],
    [{ day: "1994-03-17" }, "1994-03-17", "exact", "office-day"],
    [{ day: "1994-01-01" }, "1994", "year", "office-day first-january"],
    [{ number: 34_410 }, "1994-03-17", "exact", "office-day"],
    [{ number: 1990 }, "1990", "year", "as-written"],
    [{ number: 19_940_317 }, "1994-03-17", "exact", "as-written"],
  ])("%j is %s, %s", (cell, date, precision, notes) => {
    const found = read(cell);
    expect([found.date, found.precision, found.notes.join(" ")]).toEqual([date, precision, notes]);
  });

  test("an age is kept as an age", () => expect(read("на 25 години").age).toBe(25));

  test("day and month that could stand either way are marked, unless the column shows how it is written", () => {
    expect(read("4.3.1994")).toMatchObject({ date: "1994-03-04", others: ["1994-04-03"] });
    expect(read("4.3.1994", { orderIsSure: true }).others).toEqual([]);
    expect(read("4/3/1994", { order: "month-first", orderIsSure: true })).toMatchObject({
      date: "1994-04-03",
      notes: ["month-first"],
      others: [],
    });
    // Where only one reading is a date, the order says nothing.
    expect(read("25/3/1994", { order: "month-first" })).toMatchObject({ date: "1994-03-25", others: [] });
  });

  test("a year that two Hijri calendars have is marked", () => {
    expect(read("1370/5/12").others).toHaveLength(1);
  });

  test.each<[TableCell, string]>([
    ["31.2.1994", "not-a-date"],
    ["вчера", "not-a-date"],
    ["12.3.2017", "in-the-future"],
    ["12.3.1876", "too-old"],
    ["25", "age-or-year"],
    [{ number: 25 }, "age-or-year"],
    ["94 г.", "age-or-year"],
    [{ number: 12.1 }, "lost-zero"],
    [{ bad: "formula" }, "not-a-date"],
    ["150 години", "too-old"],
  ])("%j is refused: %s", (cell, trouble) => expect(readBirthCell(cell, habits)).toEqual({ trouble }));

  test("what it could mean of somebody who would not be alive is not asked about", () =>
    // A year of the Solar Hijri calendar; of the Lunar one it would be 1863.
    expect(readBirthCell({ number: 1280 }, habits)).toMatchObject({ value: { date: "1901", others: [] } }));

  test("an empty cell is no date and no mistake", () =>
    expect(readBirthCell(" \u200F ", habits)).toEqual({ value: null }));

  test("nothing anybody types makes it throw, and no date lies in the future or before anybody alive", () => {
    const typed = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: fc.constantFrom(..."0123456789./- ٠١٩۱гx?~") }),
      fc
        .tuple(fc.constantFrom("около ", "роден ", "~", ""), fc.date({ noInvalidDate: true }))
        .map(([first, date]) => `${first}${date.toISOString()}`),
      fc.double().map((number): TableCell => ({ number })),
      fc.integer({ min: 0, max: 60_000 }).map((number): TableCell => ({ number })),
    );
    fc.assert(
      fc.property(typed, fc.constantFrom("day-first", "month-first"), (cell, order) => {
        const found = readBirthCell(cell, { ...habits, order } as DateHabits);
        if (!("value" in found) || !found.value?.date) return;
        const { date, others } = found.value;
        for (const one of [date, ...others]) {
          expect(one <= habits.latest.slice(0, one.length)).toBe(true);
          expect(Number(one.slice(0, 4))).toBeGreaterThan(1890);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
