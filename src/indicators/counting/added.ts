import type { Circumstances } from "../casework/circumstances.ts";
import type { CountingRule } from "../definitions/definition.ts";
import type { CountedFact } from "./count.ts";
import type { Added } from "./entry.ts";
import { daysSinceApplication, statusAtApplication, vulnerabilityOn } from "./told-circumstances.ts";

/** What an entry has only where the indicator's rule asks for it, in the order in which lists are kept. */
export const addedKeys = ["status", "vulnerability", "waited"] as const;
export type AddedKey = (typeof addedKeys)[number];

/** What a rule asks for beyond what every entry has. */
export const addedBy = ({
  groups,
  measures,
}: Pick<CountingRule, "groups" | "measures">): readonly AddedKey[] =>
  addedKeys.filter((key) => (key === "waited" ? measures?.includes("waits") : groups.includes(key)));

const nothing: Added = {};

/** What a rule asks for of a fact. */
export function addedTo(fact: CountedFact, told: Circumstances | null, keys: readonly AddedKey[]): Added {
  if (told === null || keys.length === 0) return nothing;
  return {
    status: keys.includes("status") ? statusAtApplication(told, fact) : undefined,
    vulnerability: keys.includes("vulnerability") ? vulnerabilityOn(told, fact) : undefined,
    waited: keys.includes("waited") ? daysSinceApplication(told, fact) : undefined,
  };
}
