import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { keyLength, type Random } from "./encryption.ts";
import { type KeyStore, openKeyStore } from "./key-store.ts";
import { createMasterKeyFile, readMasterKeyFile } from "./master-key-file.ts";
import { MasterKeys, masterKey, parseMasterKeys } from "./master-keys.ts";
import { MasterKeyRefused } from "./refusals.ts";

/** Where the keys are. */
export interface VaultPlace {
  /** DATA_DIR/keys: holds keys.db and, unless the master key comes from outside, master.key. */
  readonly folder: string;
  /** POSOKA_MASTER_KEY: one key in base64url, or several joined by commas, newest first. */
  readonly masterKey?: string | undefined;
}

export const keyFilePath = (place: VaultPlace) => join(place.folder, "keys.db");
export const masterKeyPath = (place: VaultPlace) => join(place.folder, "master.key");

/** All master keys at hand, newest first. */
export const readMasterKeys = (place: VaultPlace) =>
  place.masterKey
    ? parseMasterKeys(
        place.masterKey.split(",").map((text) => text.trim()),
        "POSOKA_MASTER_KEY",
      )
    : readMasterKeyFile(masterKeyPath(place));

/**
 * Opens the key file with the master keys that fit it. At the very first start makes both; `madeMasterKey` then tells
 * the caller to ask for a copy to be put in a safe place.
 */
export function openKeys(
  place: VaultPlace,
  random: Random,
): { store: KeyStore; masters: MasterKeys; madeMasterKey: boolean } {
  mkdirSync(place.folder, { recursive: true, mode: 0o700 });
  const path = keyFilePath(place);
  // Asked in this order: whoever starts first makes the master key before the key file.
  const keysExist = existsSync(path);
  const madeMasterKey =
    !place.masterKey && !existsSync(masterKeyPath(place)) && makeFirst(place, keysExist, random);
  const masters = new MasterKeys(() => readMasterKeys(place));
  const store = openKeyStore(path);
  try {
    masters.find(store.wrappingMaster(masters.newest.id));
    store.sweep();
  } catch (error) {
    store.file.close();
    throw error;
  }
  return { store, masters, madeMasterKey };
}

/** Never beside keys that an older master key has wrapped: it would look like a fresh start and hide the loss. */
function makeFirst(place: VaultPlace, keysExist: boolean, random: Random): boolean {
  if (keysExist) {
    throw new MasterKeyRefused(
      `${masterKeyPath(place)} is missing, but keys.db beside it was wrapped with it. ` +
        "Put the master key back from its safe copy, or set POSOKA_MASTER_KEY: without it nothing sealed can be read.",
    );
  }
  return createMasterKeyFile(masterKeyPath(place), masterKey(random(keyLength)));
}
