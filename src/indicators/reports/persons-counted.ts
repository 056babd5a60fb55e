import type { Database } from "../../platform/db/index.ts";
import { tallyIndicators } from "../counting/tally.ts";
import type { Definition } from "../definitions/definition.ts";
import { type Asked, countedFor } from "./scope.ts";

/** Whom a project counts in a period, by record, with the indicators each counts for. Null where there is no such project. */
export async function personsCounted(
  database: Pick<Database, "kind" | "query">,
  asked: Asked,
  cutOff: string,
): Promise<ReadonlyMap<string, readonly Definition["id"][]> | null> {
  const counted = await countedFor(database.query, asked, cutOff);
  if (!counted) return null;
  const persons = new Map<string, Definition["id"][]>();
  for (const { definition, period } of await tallyIndicators(database, counted.definitions, counted.scope)) {
    for (const { personId } of period) {
      persons.set(personId, [...(persons.get(personId) ?? []), definition.id]);
    }
  }
  return persons;
}
