import { type CalendarDay, inCalendar } from "../../core/calendars.ts";
import { type PartialDate, precisionOf, yearOf } from "../../core/partial-date.ts";
import type { Evidence } from "./evidence-piece.ts";

/** What one pair of dates says; the strongest pair of all that were told counts. */
export function weighBirths(a: readonly PartialDate[], b: readonly PartialDate[]): Evidence | null {
  const pairs = a.flatMap((one) => b.map((other) => weighPair(one, other)));
  if (pairs.length === 0) return null;
  return pairs.reduce((best, pair) => (pair.bits > best.bits ? pair : best));
}

/** A given day of birth is shared by one in about 11,000 of a caseload that spans forty years, most of it young. */
const bitsOfDay = 12;
/** A year by one in about twenty-five. */
const bitsOfYear = 4;

function weighPair(one: PartialDate, other: PartialDate): Evidence {
  const found = (seen: string, bits: number): Evidence => ({ part: "birth", seen, bits });
  if (isRealDay(one) && isRealDay(other)) {
    if (one === other) return found("birth-same", bitsOfDay);
    if (swapDayAndMonth(one) === other) return found("birth-swapped", bitsOfDay - 3);
    if (one.slice(5) === other.slice(5) && Math.abs(yearOf(one) - yearOf(other)) <= 10) {
      return found("birth-year-off", 5);
    }
    if (isOneDigitOff(one, other)) return found("birth-digit-off", 6);
    if (isHijriReading(one, other) || isHijriReading(other, one)) return found("birth-hijri", bitsOfDay - 3);
  }
  const apart = Math.abs(yearOf(one) - yearOf(other));
  if (apart === 0 && one === other && isFirstOfJanuary(one)) {
    return found("birth-first-january", bitsOfYear + 1);
  }
  if (apart === 0) return found("birth-year-same", isRealDay(one) && isRealDay(other) ? 1 : bitsOfYear);
  if (apart === 1) return found("birth-year-near", 1);
  if (apart === 2) return found("birth-year-near", -1);
  return found("birth-different", apart > 5 ? -9 : -4);
}

/** 1 January is what a clerk writes who knows only the year; so are the first days of the Hijri years. */
export const isRealDay = (date: PartialDate): boolean =>
  precisionOf(date) === "day" && !isFirstOfJanuary(date);

const isFirstOfJanuary = (date: PartialDate): boolean => date.endsWith("-01-01");

export const swapDayAndMonth = (date: PartialDate): string =>
  `${date.slice(0, 4)}-${date.slice(8, 10)}-${date.slice(5, 7)}`;

function isOneDigitOff(one: PartialDate, other: PartialDate): boolean {
  let off = 0;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) off += 1;
  return off === 1;
}

/** Day and month as the Solar Hijri calendar counts them, written as if they were ours: 12 Mehr as 12 July. */
function isHijriReading(told: PartialDate, true_: PartialDate): boolean {
  if (Math.abs(yearOf(told) - yearOf(true_)) > 1) return false;
  const { month, day } = solarDay(true_);
  return month === Number(told.slice(5, 7)) && day === Number(told.slice(8, 10));
}

/** A registry has a few thousand days of birth, and asking for one costs more than comparing it with all others. */
const mostDays = 30_000;
const solarDays = new Map<string, CalendarDay>();

function solarDay(date: PartialDate): CalendarDay {
  const known = solarDays.get(date);
  if (known) return known;
  if (solarDays.size >= mostDays) solarDays.clear();
  const counted = inCalendar("solar-hijri", date);
  solarDays.set(date, counted);
  return counted;
}
