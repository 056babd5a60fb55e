import type { Change, Query } from "../../platform/db/index.ts";
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

/** The persons with a key, whoever may see them: ask `personsFor` about each before showing any. */
export async function personsWithKey(
  query: Query,
  vault: Pick<People["vault"], "blindIndex">,
  key: ExactKey,
): Promise<string[]> {
  const rows = await query
    .selectFrom("person_exact_key")
    .select("person_id")
    .distinct()
    .where("key_hash", "=", exactKeyHash(vault, key))
    .execute();
  return rows.map(({ person_id }) => person_id);
}
