import { decrypt, encrypt, type Random } from "./encryption.ts";
import type { WrappedKey } from "./key-store.ts";
import type { MasterKey, MasterKeys } from "./master-keys.ts";

/** What a wrapped key is for: a person, or a secret of the whole house. It opens for nothing else. */
export type KeyPurpose = readonly ["person", string] | readonly ["secret", string];

export function wrap(master: MasterKey, purpose: KeyPurpose, key: Uint8Array, random: Random): WrappedKey {
  return { masterId: master.id, wrapped: encrypt(master.bytes, key, bound(purpose, master.id), random) };
}

export function unwrap(masters: MasterKeys, purpose: KeyPurpose, { masterId, wrapped }: WrappedKey): Buffer {
  return decrypt(masters.find(masterId).bytes, wrapped, bound(purpose, masterId));
}

const bound = (purpose: KeyPurpose, masterId: string) => ["posoka key 1", ...purpose, masterId];
