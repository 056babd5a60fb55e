import { earliestDay, latestDay, type PartialDate } from "../core/partial-date.ts";

/** A birth as it was told: a date, or an age on a day, each with how sure it is. */
export interface ToldBirth {
  readonly date: PartialDate | null;
  readonly precision: "exact" | "year-month" | "year" | "estimated" | "unknown";
  /** In whole years, on `age_on`. */
  readonly age: number | null;
  readonly age_on: PartialDate | null;
}

export interface DaySpan {
  readonly earliest: string;
  readonly latest: string;
}

/** An estimate of age may be this many years off, either way. */
const estimateError = 2;

/** Between which days the person was born; null when nobody knows. */
export function birthSpan({ date, precision, age, age_on }: ToldBirth): DaySpan | null {
  if (precision === "unknown") return null;
  if (date) {
    const span = { earliest: earliestDay(date), latest: latestDay(date) };
    if (precision !== "estimated") return span;
    return { earliest: years(span.earliest, -estimateError), latest: years(span.latest, estimateError) };
  }
  if (age === null || !age_on) return null;
  return {
    earliest: years(age_on, -age - 1 - estimateError),
    latest: years(age_on, -age + estimateError),
  };
}

/** The day so many years later; 29 February becomes the 28th. */
function years(day: string, count: number): string {
  const year = Number(day.slice(0, 4)) + count;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const rest = day.slice(4) === "-02-29" && !leap ? "-02-28" : day.slice(4);
  return `${String(year).padStart(4, "0")}${rest}`;
}

/** The youngest and oldest the person can be on a day, in whole years. */
export function agesOn(
  { earliest, latest }: DaySpan,
  day: string,
): { readonly youngest: number; readonly oldest: number } {
  const youngest = ageOn(latest, day);
  return { youngest, oldest: earliest === latest ? youngest : ageOn(earliest, day) };
}

/** A number is read up to the first sign that is none: the year. */
const ageOn = (born: string, day: string): number =>
  Number.parseInt(day, 10) - Number.parseInt(born, 10) - (day.slice(4) < born.slice(4) ? 1 : 0);

/**
 * Whether the rules must treat the person as a child on a day: when the youngest possible age of any date told is under
 * 18, when they say so themselves, or when nothing is known (domain.md 1.3.1).
 */
export function possiblyMinor(
  births: readonly (DaySpan | null)[],
  declaredMinor: boolean,
  day: string,
): boolean {
  const known = births.filter((span) => span !== null);
  return declaredMinor || known.length === 0 || known.some((span) => agesOn(span, day).youngest < 18);
}
