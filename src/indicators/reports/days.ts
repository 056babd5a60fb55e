import type { Database } from "../../platform/db/index.ts";
import { tallyIndicators } from "../counting/tally.ts";
import type { Definition } from "../definitions/definition.ts";
import { countedFor } from "./scope.ts";

/** One indicator of a project: the days on which each of its persons first counted, in order, one for each person. */
export interface CountedDays {
  readonly definition: Definition;
  readonly days: readonly string[];
}

/**
 * What a project has reached from its first day up to a day, as entered by a moment: counted once, by the very rules of
 * the reports, and naming nobody. Empty for a project that is none.
 */
export async function daysCounted(
  database: Pick<Database, "kind" | "query">,
  projectId: string,
  until: string,
  cutOff: string,
): Promise<readonly CountedDays[]> {
  const counted = await countedFor(database.query, { projectId, from: until, until }, cutOff);
  if (!counted) return [];
  const tallies = await tallyIndicators(database, counted.definitions, counted.scope);
  return tallies.map(({ definition, life }) => ({ definition, days: life.map(({ day }) => day).toSorted() }));
}
