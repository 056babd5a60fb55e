import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromCalendar, inCalendar } from "./calendars.ts";

describe("a day in another calendar", () => {
  test.each([
    ["solar-hijri", { year: 1394, month: 1, day: 1 }, "2015-03-21"],
    ["solar-hijri", { year: 1375, month: 12, day: 30 }, "1997-03-20"],
    ["solar-hijri", { year: 1357, month: 11, day: 22 }, "1979-02-11"],
    ["lunar-hijri", { year: 1437, month: 1, day: 1 }, "2015-10-14"],
    ["lunar-hijri", { year: 1445, month: 9, day: 1 }, "2024-03-11"],
  ] as const)("%s %j is %s", (calendar, day, iso) => {
    expect(fromCalendar(calendar, day)).toBe(iso);
    expect(inCalendar(calendar, iso)).toEqual(day);
  });

  test("there and back is the same day, for every day of 150 years", () => {
    const days = fc.integer({
      min: Date.UTC(1900, 6, 1) / 86_400_000,
      max: Date.UTC(2050, 0, 1) / 86_400_000,
    });
    fc.assert(
      fc.property(days, fc.constantFrom("solar-hijri" as const, "lunar-hijri" as const), (day, calendar) => {
        const iso = new Date(day * 86_400_000).toISOString().slice(0, 10);
        expect(fromCalendar(calendar, inCalendar(calendar, iso))).toBe(iso);
      }),
      { numRuns: 500 },
    );
  });

  test("a day the calendar does not have is none", () => {
    expect(fromCalendar("solar-hijri", { year: 1394, month: 7, day: 31 })).toBeNull();
    expect(fromCalendar("lunar-hijri", { year: 1437, month: 2, day: 31 })).toBeNull();
    expect(fromCalendar("solar-hijri", { year: 1394, month: 13, day: 1 })).toBeNull();
  });
});
