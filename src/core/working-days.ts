import { addDays, weekdayOf } from "./day.ts";

/**
 * The public holidays of Bulgaria with a fixed date, `MM-DD` (Labour Code, art. 154, para. 1). Each with the first year
 * in which it was one.
 */
const fixedHolidays: readonly { readonly date: string; readonly since: number }[] = [
  { date: "01-01", since: 1990 },
  { date: "03-03", since: 1990 },
  { date: "05-01", since: 1990 },
  { date: "05-06", since: 1998 },
  { date: "05-24", since: 1990 },
  { date: "09-06", since: 1998 },
  { date: "09-22", since: 1998 },
  { date: "12-24", since: 1990 },
  { date: "12-25", since: 1990 },
  { date: "12-26", since: 1990 },
];

/** The first year whose holidays that fall on a weekend are made up for by the next working days (art. 154, para. 2). */
const madeUpSince = 2017;

const euro = "Council of Ministers, 19 November 2025 (segabg.com, dnes.bg of that day)";

/**
 * Days the Council of Ministers declared free beside those of the law; each with where it says so. The bridges of the
 * years before 2017 are not here: they were worked off on Saturdays.
 */
const declaredFree: readonly { readonly day: string; readonly source: string }[] = [
  { day: "2025-12-31", source: euro },
  { day: "2026-01-02", source: euro },
];

/** Orthodox Easter Sunday as `YYYY-MM-DD` (Meeus, for the Julian calendar; 13 days later from 1900 to 2099). */
export function orthodoxEaster(year: number): string {
  const moon = (19 * (year % 19) + 15) % 30;
  const weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const month = Math.floor((moon + weekday + 114) / 31);
  const date = ((moon + weekday + 114) % 31) + 1;
  return addDays(`${year}-0${month}-${String(date).padStart(2, "0")}`, 13);
}

const isWeekend = (day: string): boolean => weekdayOf(day) > 5;

const kept = new Map<number, ReadonlySet<string>>();

/** The days of a year on which Bulgaria does not work beside Saturdays and Sundays. */
export function holidaysIn(year: number): ReadonlySet<string> {
  const known = kept.get(year);
  if (known) return known;
  const easter = orthodoxEaster(year);
  const fixed = fixedHolidays.filter(({ since }) => year >= since).map(({ date }) => `${year}-${date}`);
  const days = new Set([
    ...fixed,
    ...[-2, -1, 0, 1].map((days) => addDays(easter, days)),
    ...declaredFree.map(({ day }) => day).filter((day) => day.startsWith(`${year}-`)),
  ]);
  if (year >= madeUpSince) {
    for (const day of fixed.filter(isWeekend)) {
      let next = addDays(day, 1);
      while (isWeekend(next) || days.has(next)) next = addDays(next, 1);
      days.add(next);
    }
  }
  kept.set(year, days);
  return days;
}

export const isWorkingDay = (day: string): boolean =>
  !isWeekend(day) && !holidaysIn(Number(day.slice(0, 4))).has(day);

/** The working day so many working days after a day, which itself does not count; before it with a minus. */
export function addWorkingDays(day: string, count: number): string {
  const step = count < 0 ? -1 : 1;
  let at = day;
  for (let left = Math.abs(count); left > 0; ) {
    at = addDays(at, step);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** How many working days come after a day, up to and with another; 0 when that is not later. */
export function workingDaysBetween(from: string, to: string): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
}
