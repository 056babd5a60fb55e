import { gammaQuantile } from "./gamma.ts";

/** Fewer whole months than this say nothing about what comes. */
export const fewestMonths = 6;
/** What is older says little about what comes. */
export const mostMonths = 12;
/** Eight of ten outcomes lie within the range. */
export const inRange = 0.8;

export type Forecast =
  | { readonly kind: "too-early"; readonly months: number }
  | {
      readonly kind: "range";
      /** Persons at the project's end: the range, and what the months behind would come to. */
      readonly low: number;
      readonly middle: number;
      readonly high: number;
      /** How many whole months it is drawn from. */
      readonly months: number;
    };

/**
 * How many persons a project will have reached at its end, if its work goes on as in the last twelve whole months at
 * most. `months`: how many were new in each of its whole months so far, the first first; `left`: months to the end,
 * with a fraction.
 *
 * The new persons of a month are taken as Poisson, spread wider by as much as the months behind were (quasi-Poisson); how
 * little is known of the rate itself widens it again (Jeffreys' prior, Gamma(½)). What is left is then a gamma distribution
 * of that mean and variance. It knows no season, no case that is about to leave, and nothing that has never happened.
 */
export function forecast(reached: number, months: readonly number[], left: number): Forecast {
  const last = months.slice(-mostMonths);
  const count = last.length;
  if (count < fewestMonths) return { kind: "too-early", months: count };
  if (left <= 0) return { kind: "range", low: reached, middle: reached, high: reached, months: count };
  const sum = last.reduce((all, one) => all + one, 0);
  const rate = (sum + 0.5) / count;
  const mean = rate * left;
  const variance = spreadOf(last) * mean * (1 + left / count);
  const edge = (1 - inRange) / 2;
  return {
    kind: "range",
    low: reached + Math.floor(gammaQuantile(mean, variance, edge)),
    middle: reached + Math.round((sum / count) * left),
    high: reached + Math.ceil(gammaQuantile(mean, variance, 1 - edge)),
    months: count,
  };
}

/** How much wider the months spread than chance alone would let them; never less than 1. */
function spreadOf(months: readonly number[]): number {
  const mean = months.reduce((all, one) => all + one, 0) / months.length;
  if (mean === 0) return 1;
  const squares = months.reduce((all, one) => all + (one - mean) ** 2, 0);
  return Math.max(1, squares / (months.length - 1) / mean);
}
