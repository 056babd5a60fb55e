import type { Group } from "../definitions/definition.ts";
import { ageGroups } from "./entry.ts";
import { type SpanFigures, spans } from "./spans.ts";
import { vulnerabilities } from "./told-circumstances.ts";

/** The values of a group in the order of reading: ages as one grows, the others with the most persons first. */
export function valuesIn(figures: SpanFigures, group: Group): readonly string[] {
  const sums = figures.life.by[group] ?? {};
  const all = [...new Set(spans.flatMap((span) => Object.keys(figures[span].by[group] ?? {})))];
  if (group === "vulnerability") return vulnerabilities.filter((one) => all.includes(one));
  if (group === "age") return ageGroups.filter((one) => all.includes(one));
  return all.toSorted((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || (a < b ? -1 : 1));
}
