import type { Cases } from "../cases.ts";
import { medicalSubject } from "../records/seal-record.ts";

const atOnce = 20;

/**
 * Destroys the keys that sealed destroyed medical parts, once nothing else lies under them: from then on no backup opens
 * what they sealed. What a kill left over is done the next time. Gives how many went.
 */
export async function destroySpentKeys({
  database,
  vault,
  journey,
}: Pick<Cases, "database" | "vault" | "journey">): Promise<number> {
  const kinds = [...journey.kinds.values()].flatMap(({ name, circle }) => (circle === "medical" ? name : []));
  const spent = await database.query
    .selectFrom("case_destruction")
    .select(["id", "person_id", "spent_key"])
    .where("spent_key", "is not", null)
    .orderBy("done_at")
    .limit(atOnce)
    .execute();
  let gone = 0;
  for (const { id, person_id, spent_key } of spent) {
    gone += await database.change(async (change) => {
      // Whoever writes a medical record holds its case: nobody seals with the key between the looking and the destroying.
      const cases = change.selectFrom("case_member").select("case_id").where("person_id", "=", person_id);
      await change
        .updateTable("return_case")
        .set((row) => ({ number: row.ref("number") }))
        .where("id", "in", cases)
        .execute();
      const lies = await change
        .selectFrom("case_record")
        .select("id")
        .where("person_id", "=", person_id)
        .where("sealed", "is not", null)
        .where("kind", "in", [...kinds, "none"])
        .limit(1)
        .executeTakeFirst();
      const inUse = lies !== undefined && medicalSubject(vault, person_id) === spent_key;
      if (inUse) return 0;
      vault.destroyKeys([spent_key as string]);
      await change.updateTable("case_destruction").set({ spent_key: null }).where("id", "=", id).execute();
      return 1;
    });
  }
  return gone;
}
