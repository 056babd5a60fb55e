/**
 * A date known to the year, the month or the day, written `2015`, `2015-10` or `2015-10-19`.
 * The text form sorts by time among dates of one precision and is what files and tables hold.
 */
export type PartialDate = string & { readonly __partialDate: unique symbol };

export type DatePrecision = "year" | "month" | "day";

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Parses `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null when the text is none of these or no such day exists. */
export function parsePartialDate(text: string): PartialDate | null {
  const match = shape.exec(text);
  if (!match) return null;
  const [, year, month, day] = match;
  if (Number(year) < 1) return null;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return null;
  if (day !== undefined && (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))))
    return null;
  return text as PartialDate;
}

export function precisionOf(date: PartialDate): DatePrecision {
  if (date.length === 4) return "year";
  return date.length === 7 ? "month" : "day";
}

export const yearOf = (date: PartialDate): number => Number(date.slice(0, 4));

/** The first day the date can mean, as `YYYY-MM-DD`. */
export const earliestDay = (date: PartialDate): string => `${date}-01-01`.slice(0, 10);

/** The last day the date can mean, as `YYYY-MM-DD`. */
export function latestDay(date: PartialDate): string {
  if (precisionOf(date) === "day") return date;
  const [year, month = 12] = date.split("-").map(Number) as [number, number?];
  return `${date.slice(0, 4)}-${String(month).padStart(2, "0")}-${daysIn(year, month)}`;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
