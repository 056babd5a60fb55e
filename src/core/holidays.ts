import { addDays, weekdayOf } from "./day.ts";

/**
 * The public holidays of Bulgaria with a fixed date, `MM-DD` (Labour Code, art. 154(1) [K]), each with the first year in
 * which it was one. 1 November is a holiday of schools only: authorities and courts work.
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

/** Easter is four days: from Good Friday to Monday. Days from Easter Sunday. */
const easterDays = [-2, -1, 0, 1];

/**
 * The first year whose fixed holidays at a weekend free the next working days; Easter frees none (art. 154(2), State
 * Gazette 105/2016 [K]).
 */
const madeUpSince = 2017;

/** A working day that the Council of Ministers freed, with the Saturday worked instead where there is one. */
interface FreedDay {
  readonly free: string;
  readonly worked?: string;
  readonly source: string;
}

const decision935 = "Decision 935 of the Council of Ministers, 30.11.2015, State Gazette 94/2015";
const euro = "Council of Ministers, 19 November 2025 (segabg.com, dnes.bg of that day)";

/**
 * Only what was seen in its source belongs here: a freed day that is missing makes a last day come early, one that never
 * was makes somebody late. The bridges of other years before 2017 are not here.
 */
const freedDays: readonly FreedDay[] = [
  { free: "2016-03-04", worked: "2016-03-12", source: decision935 },
  { free: "2016-05-23", worked: "2016-05-14", source: decision935 },
  { free: "2016-09-05", worked: "2016-09-10", source: decision935 },
  { free: "2016-09-23", worked: "2016-09-17", source: decision935 },
  { free: "2025-12-31", source: euro },
  { free: "2026-01-02", source: euro },
];
const workedSaturdays = new Set(freedDays.flatMap(({ worked }) => worked ?? []));

/** How far the Julian calendar runs behind the Gregorian from March 1900 to February 2100, in days. */
const julianLag = 13;

/** Easter Sunday of the Orthodox Church, `YYYY-MM-DD`, by Meeus' rule for the Julian calendar. For 1900–2099; throws outside. */
export function orthodoxEaster(year: number): string {
  if (!Number.isInteger(year) || year < 1900 || year > 2099) {
    throw new RangeError(`Orthodox Easter is known here for 1900–2099, not for ${year}.`);
  }
  const moon = (19 * (year % 19) + 15) % 30;
  const weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const month = Math.floor((moon + weekday + 114) / 31);
  const date = ((moon + weekday + 114) % 31) + 1;
  return addDays(`${year}-0${month}-${String(date).padStart(2, "0")}`, julianLag);
}

const isWeekend = (day: string): boolean => weekdayOf(day) > 5;

const known = new Map<number, ReadonlySet<string>>();

/** The days of a year on which Bulgaria does not work though they are not at a weekend, and its holidays at weekends. */
export function holidaysIn(year: number): ReadonlySet<string> {
  const there = known.get(year);
  if (there) return there;
  const fixed = fixedHolidays.filter(({ since }) => year >= since).map(({ date }) => `${year}-${date}`);
  const easter = orthodoxEaster(year);
  const days = new Set([
    ...fixed,
    ...easterDays.map((apart) => addDays(easter, apart)),
    ...freedDays.map(({ free }) => free).filter((day) => day.startsWith(`${year}-`)),
  ]);
  if (year >= madeUpSince) {
    for (const day of fixed.filter(isWeekend)) {
      let next = addDays(day, 1);
      while (isWeekend(next) || days.has(next)) next = addDays(next, 1);
      days.add(next);
    }
  }
  known.set(year, days);
  return days;
}

/** Why nobody works on a day; null for a working day. */
export function restOn(day: string): "weekend" | "holiday" | null {
  if (holidaysIn(Number(day.slice(0, 4))).has(day)) return "holiday";
  return isWeekend(day) && !workedSaturdays.has(day) ? "weekend" : null;
}

export const isWorkingDay = (day: string): boolean => restOn(day) === null;
