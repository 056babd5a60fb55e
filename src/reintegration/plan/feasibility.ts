import { addMonths } from "../../core/day.ts";
import type { MeasureCode } from "./measures.ts";

/** What can be done where (domain.md 1.20): a line of the grid, as somebody saw it on a day. */
export interface Feasible {
  /** ISO 3166. */
  readonly country: string;
  /** Null for the whole country. */
  readonly place: string | null;
  readonly measure: MeasureCode;
  readonly available: "yes" | "limited" | "no";
  readonly provider: string | null;
  readonly price: { readonly amount: number; readonly currency: string } | null;
  /** `YYYY-MM-DD`. */
  readonly seenOn: string;
}

/** How long a line of the grid is worth something, in months [D]. */
export const freshFor = 6;

export interface Found {
  readonly line: Feasible;
  /** Whether it was seen too long ago to rely on. */
  readonly stale: boolean;
}

/**
 * What is known of a measure in a place on a day: the latest of the place; of the country where the place has none. Null
 * when nobody ever looked. What was seen later than that day is not known yet.
 */
export function feasibleIn(
  grid: readonly Feasible[],
  where: { readonly country: string; readonly place: string | null },
  measure: MeasureCode,
  day: string,
): Found | null {
  const known = grid
    .filter((line) => line.country === where.country && line.measure === measure && line.seenOn <= day)
    .toSorted((a, b) => (a.seenOn < b.seenOn ? 1 : -1));
  const line =
    known.find(({ place }) => place !== null && place === where.place) ??
    known.find(({ place }) => place === null);
  return line ? { line, stale: addMonths(line.seenOn, freshFor) < day } : null;
}
