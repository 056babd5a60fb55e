import { type PartialDate, yearOf } from "../../core/partial-date.ts";

/** By more years nobody is found: somebody told a new one at every office. */
const mostYears = 4;

/** The years somebody is filed under; 0 for who told none. */
export function yearsOf(births: readonly PartialDate[]): readonly number[] {
  const years = [...new Set(births.map(yearOf))].slice(0, mostYears);
  return years.length > 0 ? years : [0];
}
