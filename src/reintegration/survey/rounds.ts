import { addMonths, daysBetween } from "../../core/day.ts";

/** When a survey is taken, in months after arrival [D] (domain.md 5.5); a project may say otherwise. */
export const surveyRounds = [
  { code: "baseline", months: 1 },
  { code: "progress", months: 6 },
  { code: "end", months: 12 },
] as const;
export type Round = (typeof surveyRounds)[number]["code"];

/** The calendar quarter of a day, `2026-Q1`: one survey of somebody in each (domain.md 5.1). */
export const quarterOf = (day: string): string =>
  `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** Whole months between arrival and a survey; below 0 before it. */
export function monthsSince(arrived: string, day: string): number {
  const rough = Math.trunc(daysBetween(arrived, day) / 28);
  let months = rough;
  while (months > 0 && addMonths(arrived, months) > day) months -= 1;
  return months;
}

/** The round a survey belongs to: that whose day lies nearest. */
export function roundOn(arrived: string, day: string): Round {
  const distance = (months: number) => Math.abs(daysBetween(addMonths(arrived, months), day));
  return surveyRounds.toSorted((a, b) => distance(a.months) - distance(b.months))[0]?.code ?? "baseline";
}
