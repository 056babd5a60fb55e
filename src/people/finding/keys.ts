import type { Change } from "../../platform/db/index.ts";
import type { People } from "../people.ts";

/** What a word of a name is found by, and how close that is: `folded` is the word itself without its ornaments. */
export interface NameKey {
  readonly kind: string;
  readonly key: string;
}

/** The words of a name as typed differently by two careful clerks: without marks, case and tatweel. */
export function keysOfName(name: string): readonly NameKey[] {
  const folded = name
    .normalize("NFKD")
    .replaceAll(/[\p{M}\p{Cf}\u0640]/gu, "")
    .toLowerCase();
  return [...new Set(folded.match(/[\p{L}\p{Nd}]+/gu))].map((key) => ({ kind: "folded", key }));
}

/** A key as it stands in the table, so that a stolen table spells no name. */
export const nameKeyHash = (vault: Pick<People["vault"], "blindIndex">, { kind, key }: NameKey): string =>
  vault.blindIndex(`person.name.${kind}`, key);

/** Makes a name findable. Keys it had before must be gone (`forgetKeys`). */
export async function keepNameKeys(
  change: Change,
  vault: Pick<People["vault"], "blindIndex">,
  { personId, nameId }: { readonly personId: string; readonly nameId: string },
  name: string,
): Promise<void> {
  const rows = keysOfName(name).map((key) => ({
    person_id: personId,
    name_id: nameId,
    kind: key.kind,
    key_hash: nameKeyHash(vault, key),
  }));
  if (rows.length === 0) return;
  await change
    .insertInto("person_name_key")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Makes a record unfindable: before it is written anew, or removed. */
export async function forgetKeys(change: Change, recordId: string): Promise<void> {
  await change.deleteFrom("person_name_key").where("name_id", "=", recordId).execute();
  await change.deleteFrom("person_exact_key").where("record_id", "=", recordId).execute();
}
