import type { Query } from "../../platform/db/index.ts";
import type { Counter } from "../apart/counter.ts";
import type { Definition } from "../definitions/definition.ts";
import { countedFor } from "./scope.ts";

/** One indicator of a project: on which days how many of its persons first counted, in order, no day twice. */
export interface CountedDays {
  readonly definition: Definition;
  readonly days: readonly (readonly [day: string, persons: number])[];
}

/**
 * What a project has reached from its first day up to a day, as entered by a moment: counted once, by the very rules of
 * the reports, and naming nobody. Empty for a project that is none.
 */
export async function daysCounted(
  counter: Counter,
  query: Query,
  projectId: string,
  until: string,
  cutOff: string,
): Promise<readonly CountedDays[]> {
  const counted = await countedFor(query, { projectId, from: until, until }, cutOff);
  if (!counted) return [];
  const { definitions, scope } = counted;
  return counter.ask("days", { definitions, scope });
}
