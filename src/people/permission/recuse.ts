import type { Change } from "../../platform/db/index.ts";
import type { People } from "../people.ts";
import { membersOf } from "./merge-group.ts";

/**
 * From now on the persons are not there for this member of staff, through no door, a broken glass included; nor are
 * the records they are merged with. Whoever calls may change the persons, and writes down why and the line in the log.
 * Said twice it is said once.
 */
export async function recuseFrom(
  change: Change,
  { now }: Pick<People, "now">,
  personIds: readonly string[],
  { staffId, saidBy }: { readonly staffId: string; readonly saidBy: string },
): Promise<void> {
  const groups = await Promise.all(personIds.map((id) => membersOf(change, id)));
  for (const person_id of new Set(groups.flat())) {
    await change
      .insertInto("person_recusal")
      .values({ person_id, staff_id: staffId, said_at: now().toISOString(), said_by: saidBy })
      .onConflict((row) => row.columns(["person_id", "staff_id"]).doNothing())
      .execute();
  }
}
