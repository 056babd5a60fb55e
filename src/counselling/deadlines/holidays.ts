import { daysAfter } from "../../cases/index.ts";
import { orthodoxEaster } from "./easter.ts";

/** A holiday on the same day each year, and since and until when it is one. */
interface FixedHoliday {
  /** `MM-DD`. */
  readonly on: string;
  readonly from: string;
  readonly until: string | null;
}

/**
 * The official holidays of art. 154(1) of the Labour Code (Кодекс на труда) [K], as they stand for every year this
 * program counts in. 1 November is a holiday of schools only, so authorities and courts work.
 */
export const fixedHolidays: readonly FixedHoliday[] = [
  "01-01",
  "03-03",
  "05-01",
  "05-06",
  "05-24",
  "09-06",
  "09-22",
  "12-24",
  "12-25",
  "12-26",
].map((on) => ({ on, from: "2015-01-01", until: null }));

/** Easter is four days: from Good Friday to Monday. Days from Easter Sunday. */
const easterDays = [-2, -1, 0, 1];

/** Since when a holiday at a weekend, Easter aside, frees the working day after it: art. 154(2), State Gazette 105/2016 [K]. */
export const shiftedSince = "2017-01-01";

/** A working day that the Council of Ministers freed, and the Saturday on which it is worked instead (art. 154 of the Labour Code). */
export interface ExchangedDay {
  readonly free: string;
  readonly worked: string;
  readonly source: string;
}

const decision935 = "Decision 935 of the Council of Ministers, 30.11.2015, State Gazette 94/2015";

/**
 * The exchanged days, from the decision itself. Only what was seen there belongs here: a freed day that is missing makes a
 * last day come early, one that never was makes somebody late.
 */
export const exchangedDays: readonly ExchangedDay[] = [
  { free: "2016-03-04", worked: "2016-03-12", source: decision935 },
  { free: "2016-05-23", worked: "2016-05-14", source: decision935 },
  { free: "2016-09-05", worked: "2016-09-10", source: decision935 },
  { free: "2016-09-23", worked: "2016-09-17", source: decision935 },
];

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

const known = new Map<number, ReadonlySet<string>>();

/** All days of a year on which authorities do not work though they are not at a weekend, and the holidays at weekends. */
export function holidaysOf(year: number): ReadonlySet<string> {
  const there = known.get(year);
  if (there) return there;
  const fixed = fixedHolidays
    .map(({ on, from, until }) => ({ day: `${year}-${on}`, from, until }))
    .filter(({ day, from, until }) => day >= from && (until === null || day <= until))
    .map(({ day }) => day);
  const easter = easterDays.map((apart) => daysAfter(orthodoxEaster(year), apart));
  const days = new Set([...fixed, ...easter]);
  if (`${year}-01-01` >= shiftedSince) {
    for (const day of fixed.filter(isWeekend)) {
      let instead = day;
      do instead = daysAfter(instead, 1);
      while (isWeekend(instead) || days.has(instead));
      days.add(instead);
    }
  }
  for (const { free } of exchangedDays) if (free.startsWith(`${year}-`)) days.add(free);
  known.set(year, days);
  return days;
}

/** Why nobody works on a day; null for a working day. */
export function restOn(day: string): "weekend" | "holiday" | null {
  if (holidaysOf(Number(day.slice(0, 4))).has(day)) return "holiday";
  return isWeekend(day) && !exchangedDays.some(({ worked }) => worked === day) ? "weekend" : null;
}

export const isWorkingDay = (day: string): boolean => restOn(day) === null;
