import type { Change } from "../../platform/db/index.ts";
import { nameKeys } from "../names/index.ts";
import type { People } from "../people.ts";

/** Letters of a hash that stand in the table: 66 bits, so that two keys never meet by chance. */
const hashLength = 11;
/** Rows in one statement. */
const rowsAtOnce = 400;

type Vault = Pick<People["vault"], "blindIndex">;

/** A registry is full of the same words: so many keys are kept with their hashes, and all forgotten when full. */
const mostKept = 50_000;

const keptBy = new WeakMap<Vault, Map<string, string>>();

function hashOf(vault: Vault): (kind: string, key: string) => string {
  const kept = keptBy.get(vault) ?? new Map<string, string>();
  keptBy.set(vault, kept);
  return (kind, key) => {
    const place = `${kind} ${key}`;
    const known = kept.get(place);
    if (known !== undefined) return known;
    const hash = vault.blindIndex(`person.name.${kind}`, key).slice(0, hashLength);
    if (kept.size >= mostKept) kept.clear();
    kept.set(place, hash);
    return hash;
  };
}

/** The keys of a name as they stand in the table, word by word: HMACs, so that a stolen table spells no name. */
export function hashedKeys(vault: Vault, name: string): readonly (readonly string[])[] {
  const words = new Map<number, Set<string>>();
  const hash = hashOf(vault);
  for (const { word, kind, key } of nameKeys(name)) {
    const hashes = words.get(word) ?? new Set();
    words.set(word, hashes.add(hash(kind, key)));
  }
  return [...words.values()].map((hashes) => [...hashes]);
}

/** Makes a person findable by one more name. */
export async function keepNameKeys(
  change: Change,
  vault: Vault,
  personId: string,
  name: string,
): Promise<void> {
  const rows = hashedKeys(vault, name)
    .flat()
    .map((key_hash) => ({ key_hash, person_id: personId }));
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    await change
      .insertInto("person_name_key")
      .values(rows.slice(at, at + rowsAtOnce))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Makes a person findable by these names only: after one was written anew or taken out. */
export async function replaceNameKeys(
  change: Change,
  vault: Vault,
  personId: string,
  names: readonly string[],
): Promise<void> {
  await change.deleteFrom("person_name_key").where("person_id", "=", personId).execute();
  for (const name of names) await keepNameKeys(change, vault, personId, name);
}

/** Takes a record's numbers out of what the person is found by: before it is written anew, or removed. */
export async function forgetExactKeys(change: Change, recordId: string): Promise<void> {
  await change.deleteFrom("person_exact_key").where("record_id", "=", recordId).execute();
}
