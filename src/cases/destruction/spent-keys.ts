import type { Change, Query } from "../../platform/db/index.ts";
import type { Cases } from "../cases.ts";
import { medicalSubject } from "../records/seal-record.ts";

type Keys = Pick<Cases, "vault" | "journey">;

/** A key that sealed destroyed medical parts of a person, and how often that was said of it. */
interface SpentKey {
  readonly key: string;
  readonly personId: string;
  readonly times: number;
}

/**
 * Destroys the keys that sealed destroyed medical parts, once nothing else lies under them: from then on no backup opens
 * what they sealed. What a kill left over is done the next time. Gives how many went.
 */
export async function destroySpentKeys({
  database,
  ...keys
}: Pick<Cases, "database"> & Keys): Promise<number> {
  // As a statement of its own: what it gives is on disk, so that no key goes before the word of it.
  const spent = await database.statement((query) => spentKeys(query));
  let gone = 0;
  for (const one of spent) {
    if (await isInUse(database.query, keys, one)) continue;
    if (await database.change((change) => destroySpentKey(change, keys, one))) gone += 1;
  }
  return gone;
}

async function spentKeys(query: Query): Promise<SpentKey[]> {
  const rows = await query
    .selectFrom("case_destruction")
    .select(["spent_key as key", "person_id as personId", (row) => row.fn.countAll<number>().as("times")])
    .where("spent_key", "is not", null)
    .groupBy(["spent_key", "person_id"])
    .execute();
  return rows.flatMap(({ key, ...more }) => (key === null ? [] : { key, ...more }));
}

async function isInUse(query: Query, { vault, journey }: Keys, { key, personId }: SpentKey) {
  if (medicalSubject(vault, personId) !== key) return false;
  const kinds = [...journey.kinds.values()].flatMap(({ name, circle }) => (circle === "medical" ? name : []));
  const lies = await query
    .selectFrom("case_record")
    .select("id")
    .where("person_id", "=", personId)
    .where("sealed", "is not", null)
    .where("kind", "in", [...kinds, "none"])
    .limit(1)
    .executeTakeFirst();
  return lies !== undefined;
}

/** False where the key is needed again, or where what was destroyed since may not be on disk yet. */
async function destroySpentKey(change: Change, keys: Keys, spent: SpentKey): Promise<boolean> {
  const { key, personId, times } = spent;
  await holdCasesOf(change, personId);
  const now = (await spentKeys(change)).find((one) => one.key === key);
  if (now?.times !== times || (await isInUse(change, keys, spent))) return false;
  keys.vault.destroyKeys([key]);
  await change
    .updateTable("case_destruction")
    .set({ spent_key: null })
    .where("spent_key", "=", key)
    .execute();
  return true;
}

/** Whoever writes a medical record holds its case: nobody seals with the key between the looking and the destroying. */
async function holdCasesOf(change: Change, personId: string): Promise<void> {
  const cases = change.selectFrom("case_member").select("case_id").where("person_id", "=", personId);
  await change
    .updateTable("return_case")
    .set((row) => ({ number: row.ref("number") }))
    .where("id", "in", cases)
    .execute();
}
