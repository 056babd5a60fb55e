import { addDays, addMonths } from "../core/day.ts";
import { isWorkingDay } from "../core/holidays.ts";

/** The whole working day of the Labour Code, art. 136(3) [K], in hours. */
const wholeDay = 8;

/** Up to which day of the next month a month is sent in time: the mission's own rule, so that finance can close it. */
const inTimeUntil = 10;

/** A month as its sheet sees it. Days are `YYYY-MM-DD`. */
export interface Month {
  /** `2026-03`. */
  readonly key: string;
  readonly days: readonly string[];
  /** The working hours there are in it: nobody is paid for more. */
  readonly hours: number;
  readonly lastWorkingDay: string;
  readonly inTimeUntil: string;
}

/** The month of an address; null where it is none, or lies beyond the years whose holidays are known. */
export function monthOf(key: string): Month | null {
  if (!/^20[1-9]\d-(?:0[1-9]|1[0-2])$/.test(key)) return null;
  const first = `${key}-01`;
  const last = addDays(addMonths(first, 1), -1);
  const days = Array.from({ length: Number(last.slice(8)) }, (_, at) => addDays(first, at));
  const working = days.filter(isWorkingDay);
  return {
    key,
    days,
    hours: working.length * wholeDay,
    lastWorkingDay: working.at(-1) ?? last,
    inTimeUntil: addDays(last, inTimeUntil),
  };
}

/** The months up to that of a day, the latest first. */
export const lastMonths = (today: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, back) => addMonths(`${today.slice(0, 7)}-01`, -back).slice(0, 7));
