import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addMonths, daysBetween, missionDay, weekdayOf } from "./day.ts";
import { holidaysIn, isWorkingDay } from "./holidays.ts";
import { addWorkingDays, workingDaysBetween } from "./working-days.ts";

test("a holiday on a weekend is made up for by the next working days, Easter is not", () => {
  // 24 and 25 December 2022 were a Saturday and a Sunday: Tuesday and Wednesday were free after Monday's holiday.
  expect(["2022-12-26", "2022-12-27", "2022-12-28"].map(isWorkingDay)).toEqual([false, false, false]);
  expect(isWorkingDay("2022-12-29")).toBe(true);
  // 24 May 2026 is a Sunday.
  expect(isWorkingDay("2026-05-25")).toBe(false);
  expect(isWorkingDay("2026-04-14")).toBe(true);
  // 22 September 2013 was a Sunday, before the rule.
  expect(isWorkingDay("2013-09-23")).toBe(true);
  expect(addWorkingDays("2025-12-30", 1)).toBe("2026-01-05");
  expect(holidaysIn(2025).has("2025-03-03")).toBe(true);
});

test("five working days from the Wednesday before Easter pass over the four days of the feast", () => {
  expect(addWorkingDays("2026-04-08", 5)).toBe("2026-04-17");
  expect(addWorkingDays("2026-04-17", -5)).toBe("2026-04-08");
  expect(workingDaysBetween("2026-04-08", "2026-04-17")).toBe(5);
});

test("working days count back as they count on", () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("2000-01-01", days));
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 40 }), (from, count) => {
      const there = addWorkingDays(from, count);
      expect(isWorkingDay(there)).toBe(true);
      expect(workingDaysBetween(from, there)).toBe(count);
      if (isWorkingDay(from)) expect(addWorkingDays(there, -count)).toBe(from);
    }),
  );
});

test("days and months are counted by the calendar", () => {
  expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
  expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
  expect(daysBetween("2026-03-30", "2026-03-28")).toBe(-2);
  expect(addMonths("2026-08-31", 6)).toBe("2027-02-28");
  expect(addMonths("2026-03-15", -6)).toBe("2025-09-15");
  expect(weekdayOf("2026-11-28")).toBe(6);
});

test("a day begins at midnight in Sofia, in winter and in summer", () => {
  expect(missionDay("2026-11-28T21:59:59.999Z")).toBe("2026-11-28");
  expect(missionDay("2026-11-28T22:00:00.000Z")).toBe("2026-11-29");
  expect(missionDay(new Date("2026-07-01T20:59:00Z"))).toBe("2026-07-01");
  expect(missionDay(new Date("2026-07-01T21:00:00Z"))).toBe("2026-07-02");
});
