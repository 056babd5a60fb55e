import type { Change } from "../../platform/db/index.ts";
import type { People } from "../people.ts";
import type { ExactKey } from "../records/index.ts";

/** A key as it stands in the table: an HMAC that tells nothing but "equal". */
export const exactKeyHash = (vault: Pick<People["vault"], "blindIndex">, { kind, value }: ExactKey): string =>
  vault.blindIndex(`person.${kind}`, value);

/** Makes a record findable by its numbers. Keys it had before must be gone (`forgetKeys`). */
export async function keepExactKeys(
  change: Change,
  vault: Pick<People["vault"], "blindIndex">,
  { personId, recordId }: { readonly personId: string; readonly recordId: string },
  keys: readonly ExactKey[],
): Promise<void> {
  if (keys.length === 0) return;
  const rows = keys.map((key) => ({
    person_id: personId,
    record_id: recordId,
    kind: key.kind,
    key_hash: exactKeyHash(vault, key),
  }));
  await change
    .insertInto("person_exact_key")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes a record's numbers out of what the person is found by: before it is written anew, or removed. */
export async function forgetExactKeys(change: Change, recordId: string): Promise<void> {
  await change.deleteFrom("person_exact_key").where("record_id", "=", recordId).execute();
}
