import type { Query } from "../../platform/db/index.ts";
import type { Counter } from "../apart/counter.ts";
import { type Asked, countedFor } from "./scope.ts";

/**
 * Whom a project counts in a period, by record, with the ids of the indicators each counts for, spaces between. Null
 * where there is no such project.
 */
export async function personsCounted(
  counter: Counter,
  query: Query,
  asked: Asked,
  cutOff: string,
): Promise<ReadonlyMap<string, string> | null> {
  const counted = await countedFor(query, asked, cutOff);
  if (!counted) return null;
  const { definitions, scope } = counted;
  return counter.ask("whom", { definitions, scope });
}
