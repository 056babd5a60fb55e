import type { PartialDate } from "../core/partial-date.ts";

const millisecondsADay = 86_400_000;

/** A day as `YYYY-MM-DD`. */
export type Day = string;

export const moved = (day: Day, by: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * millisecondsADay).toISOString().slice(0, 10);

export const yearOfDay = (day: Day): number => Number(day.slice(0, 4));

/** Cut from a real day, so it is one. */
export const knownTo = (day: Day, precision: "year" | "month" | "day"): PartialDate =>
  day.slice(0, { year: 4, month: 7, day: 10 }[precision]) as PartialDate;
