import { existsSync } from "node:fs";
import { keyLength, type Random, systemRandom } from "./encryption.ts";
import type { KeyStore, WrappedKey } from "./key-store.ts";
import { removeDrafts, replaceMasterKeyFile } from "./master-key-file.ts";
import { MasterKeys, masterKey } from "./master-keys.ts";
import { keyFilePath, masterKeyPath, openKeys, readMasterKeys, type VaultPlace } from "./opening.ts";
import { MasterKeyRefused } from "./refusals.ts";
import { unwrap, wrap } from "./wrapping.ts";

/**
 * Wraps every key with a new master key; nothing sealed changes. With a file the new key is made here and the old one
 * leaves the file at the end; with POSOKA_MASTER_KEY the new one must stand first in it. Running desks go on: they
 * read the file again. Killed at any moment, everything stays readable, and running it again finishes the work.
 */
export function rotateMasterKey(
  place: VaultPlace,
  { random = systemRandom }: { random?: Random } = {},
): { readonly from: string; readonly to: string; readonly rewrapped: number } {
  if (!existsSync(keyFilePath(place))) throw new MasterKeyRefused(`There are no keys in ${place.folder}.`);
  const { store } = openKeys(place, random);
  try {
    const result = store.file.change(() => {
      const from = store.wrappingMaster();
      const masters = withNewMaster(place, from, random);
      const to = masters.newest.id;
      const rewrapped = rewrapAll(store, masters, random);
      store.setWrappingMaster(to);
      return { from, to, rewrapped };
    });
    // What the old master key had wrapped must not linger in unused pages.
    store.file.sweep();
    if (!place.masterKey) store.file.change(() => keepOnly(place, store.wrappingMaster()));
    return result;
  } finally {
    store.file.close();
  }
}

/** On the disk before anything is wrapped with it. A new key left by a rotation that was killed is used up first. */
function withNewMaster(place: VaultPlace, current: string, random: Random): MasterKeys {
  const keys = readMasterKeys(place);
  if (keys[0].id === current) {
    if (place.masterKey) {
      throw new MasterKeyRefused(
        "POSOKA_MASTER_KEY holds no new key. Put a new one before the present one, joined by a comma " +
          "(32 random bytes in base64url), and run this again.",
      );
    }
    replaceMasterKeyFile(masterKeyPath(place), [masterKey(random(keyLength)), ...keys]);
  }
  return new MasterKeys(() => readMasterKeys(place));
}

/** Under the key file's lock, and from the file as it now is: another rotation may have begun. */
function keepOnly(place: VaultPlace, current: string): void {
  removeDrafts(masterKeyPath(place));
  const keys = readMasterKeys(place);
  const at = keys.findIndex(({ id }) => id === current);
  if (at >= 0 && at < keys.length - 1) replaceMasterKeyFile(masterKeyPath(place), keys.slice(0, at + 1));
}

const batch = 1_000;

function rewrapAll(store: KeyStore, masters: MasterKeys, random: Random): number {
  let rewrapped = 0;
  for (const [kind, table, column] of [
    ["person", "person_key", "subject"],
    ["secret", "secret", "name"],
  ] as const) {
    const next = `select id, ${column} as owner, master_id as masterId, wrapped from ${table}
      where id > ? and master_id <> ? order by id limit ${batch}`;
    type Row = WrappedKey & { id: number; owner: string };
    for (let last = 0, rows: Row[] = []; ; last = rows.at(-1)?.id ?? last) {
      rows = store.file.all<Row>(next, last, masters.newest.id);
      if (rows.length === 0) break;
      for (const { id, owner, ...old } of rows) {
        const key = unwrap(masters, [kind, owner], old);
        const { masterId, wrapped } = wrap(masters.newest, [kind, owner], key, random);
        key.fill(0);
        store.file.run(`update ${table} set master_id = ?, wrapped = ? where id = ?`, masterId, wrapped, id);
      }
      rewrapped += rows.length;
    }
  }
  return rewrapped;
}
