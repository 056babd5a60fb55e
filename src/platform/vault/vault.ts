import { blindIndexes } from "./blind-index.ts";
import { keyLength, type Random, systemRandom } from "./encryption.ts";
import type { KeyStore } from "./key-store.ts";
import type { MasterKeys } from "./master-keys.ts";
import { masterKeyPath, openKeys, type VaultPlace } from "./opening.ts";
import { personKeys } from "./person-keys.ts";
import { deskPublicKey, newDeskKey, openBox } from "./sealed-box.ts";
import { type Place, sealedFields } from "./sealed-field.ts";
import { unwrap, wrap } from "./wrapping.ts";

/** Seals what must not be read in a stolen file. Lives in the desk's processes only. */
export interface Vault {
  /** Seals a text of the subject for one place. Makes the subject's key at first; throws `KeyDestroyed` once erased. */
  seal(subject: string, place: Place, plain: string): string;
  /** Throws `SealBroken` for any changed bit, other place or other subject, `KeyDestroyed` once erased. */
  unseal(subject: string, place: Place, sealed: string): string;
  sealBytes(subject: string, place: Place, plain: Uint8Array): Uint8Array;
  unsealBytes(subject: string, place: Place, sealed: Uint8Array): Uint8Array;
  /** 22 characters, equal for equal values of one purpose. See `blindIndexes` for what it leaks. */
  blindIndex(purpose: string, value: string): string;
  /** What the public process seals to (`sealToDesk`); no secret. */
  readonly deskPublicKey: string;
  openFromInbox(purpose: string, box: Uint8Array): Uint8Array;
  /** Makes the keys of many new subjects at once, for imports: each `seal` of a new one else waits for the disk. */
  makeKeys(subjects: readonly string[]): void;
  /**
   * Work that seals or opens for many subjects: their keys are read together, and whether another process destroyed one
   * of them is asked once, when it begins. The work must not wait for anything; it opens and throws as ever.
   */
  together<T>(subjects: readonly string[], work: () => T): T;
  /**
   * Erases: afterwards nothing sealed for the subject can be read, in no copy of the database. Cannot be undone, and is not
   * part of the database's transaction: destroy once the commit that says so is on disk, whoever's it was (what
   * `Database.statement` gives is), and again should that be repeated. `test/power-cut.ts` tries it.
   */
  destroyKey(subject: string): void;
  /** The same for many, rewriting the key file once instead of once each. */
  destroyKeys(subjects: readonly string[]): void;
  isDestroyed(subject: string): boolean;
  /** Overwrites all open keys. */
  close(): void;
}

export interface OpenedVault {
  readonly vault: Vault;
  /** To be shown to whoever starts the program, once and loudly: a master key was made and needs a safe copy. */
  readonly note: string | undefined;
}

/** Opens the vault, making its keys at the first start. Throws `MasterKeyRefused` with what to do about it. */
export function openVault(
  place: VaultPlace,
  { now, random = systemRandom, keptKeys }: { now: () => Date; random?: Random; keptKeys?: number },
): OpenedVault {
  const { store, masters, madeMasterKey } = openKeys(place, random);
  const keys = personKeys(store, masters, { now, random, ...(keptKeys && { kept: keptKeys }) });
  const secret = (name: string, make: () => Uint8Array) =>
    houseSecret(store, masters, name, make, now, random);
  const indexSecret = secret("blind-index", () => random(keyLength));
  const deskKey = secret("desk-inbox", newDeskKey);
  const vault: Vault = {
    ...sealedFields(keys, random),
    blindIndex: blindIndexes(indexSecret),
    deskPublicKey: deskPublicKey(deskKey),
    openFromInbox: (purpose, box) => openBox(deskKey, purpose, box),
    makeKeys: (subjects) => keys.makeAll(subjects),
    together: (subjects, work) => keys.together(subjects, work),
    destroyKey: (subject) => keys.destroy([subject]),
    destroyKeys: (subjects) => keys.destroy(subjects),
    isDestroyed: (subject) => store.isDestroyed(subject),
    close() {
      keys.forget();
      masters.forget();
      indexSecret.fill(0);
      deskKey.fill(0);
      store.file.close();
    },
  };
  return { vault, note: madeMasterKey ? backUpNote(place) : undefined };
}

/** A secret of the whole house, made by whoever opens the vault first. */
function houseSecret(
  store: KeyStore,
  masters: MasterKeys,
  name: string,
  make: () => Uint8Array,
  now: () => Date,
  random: Random,
): Uint8Array {
  return store.file.change(() => {
    const kept = store.secret(name);
    if (kept) return unwrap(masters, ["secret", name], kept);
    const made = Uint8Array.from(make());
    const master = masters.find(store.wrappingMaster());
    store.addSecret(name, wrap(master, ["secret", name], made, random), now().toISOString());
    return made;
  });
}

const backUpNote = (place: VaultPlace) => `
  ──────────────────────────────────────────────────────────────────────────
  A master key was made: ${masterKeyPath(place)}
  Copy it NOW to a safe place away from this machine (docs/keys.md).
  Without it every sealed name, note and document is lost, and no backup helps.
  Never keep it together with backups of the database.
  ──────────────────────────────────────────────────────────────────────────
`;
