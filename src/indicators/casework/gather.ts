import type { Database } from "../../platform/db/index.ts";
import type { GatheredCasework } from "./casework.ts";
import { gatherMembers } from "./members.ts";
import { type Gathered, gatherSince, recordFacts } from "./records.ts";
import { gatherTurns } from "./turns.ts";

/** Reads the casework in a handful of statements, however many persons there are. */
export async function gatherCasework(
  database: Pick<Database, "kind" | "query">,
  wanted: Gathered,
): Promise<GatheredCasework> {
  const members = await gatherMembers(database);
  const { turns, withdrawals } = await gatherTurns(database, wanted, members);
  const facts = [...(await recordFacts(database, wanted, members)), ...withdrawals];
  return { ...members, facts, turns, since: await gatherSince(database, wanted, members) };
}
