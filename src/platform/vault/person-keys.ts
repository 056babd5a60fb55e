import { keyLength, type Random } from "./encryption.ts";
import { KeyCache } from "./key-cache.ts";
import type { KeyStore } from "./key-store.ts";
import type { MasterKeys } from "./master-keys.ts";
import { KeyDestroyed, KeyMissing } from "./refusals.ts";
import { unwrap, wrap } from "./wrapping.ts";

/** The open keys of persons. A key given out is valid until the next call: use it at once, never keep it. */
export interface PersonKeys {
  /** Throws `KeyDestroyed` or `KeyMissing` when there is none. */
  toOpen(subject: string): Uint8Array;
  /** Makes the key at the first call. Throws `KeyDestroyed` for an erased subject: there is no second key. */
  toSeal(subject: string): Uint8Array;
  /** Makes the keys that are missing, all in one transaction: waiting for the disk once, not once each. */
  makeAll(subjects: readonly string[]): void;
  /**
   * Work of one piece about many: their keys are read together, and whether another process destroyed one is asked once,
   * when it begins. What it does must not wait for anything.
   */
  together<T>(subjects: readonly string[], work: () => T): T;
  destroy(subjects: readonly string[]): void;
  forget(): void;
}

export function personKeys(
  store: KeyStore,
  masters: MasterKeys,
  { now, random, kept = 1_000 }: { now: () => Date; random: Random; kept?: number },
): PersonKeys {
  const cache = new KeyCache(kept);

  /** Another process may have destroyed a key that is open here; then everything is asked for anew. */
  let fresh = false;
  const refresh = () => {
    if (!fresh && store.file.changedByOthers()) cache.clear();
  };
  const open = (subject: string) => {
    refresh();
    const cached = cache.get(subject);
    if (cached) return cached;
    if (store.isDestroyed(subject)) throw new KeyDestroyed(subject);
    const kept = store.personKey(subject);
    if (!kept) return undefined;
    const key = unwrap(masters, ["person", subject], kept);
    cache.keep(subject, key);
    return key;
  };

  const make = (subject: string) => {
    const key = Uint8Array.from(random(keyLength));
    const master = masters.find(store.wrappingMaster());
    store.addPersonKey(subject, wrap(master, ["person", subject], key, random), now().toISOString());
    return key;
  };

  /** Reads the keys that are not open yet, in one go. */
  const openAll = (subjects: readonly string[]) => {
    refresh();
    const missing = subjects.filter((subject) => !cache.has(subject));
    if (missing.length === 0) return;
    for (const { subject, ...kept } of store.personKeys(missing))
      cache.keep(subject, unwrap(masters, ["person", subject], kept));
  };

  const toOpen = (subject: string) => {
    const key = open(subject);
    if (!key) throw new KeyMissing(subject);
    return key;
  };

  return {
    toOpen,
    toSeal(subject) {
      const key = open(subject);
      if (key) return key;
      // Inside one transaction of the key file, so that two processes cannot make two keys for one person.
      const made = store.file.change(() => (open(subject) ? undefined : make(subject)));
      // Only once it is on the disk: nothing may be sealed with a key that a power cut takes away.
      if (made) cache.keep(subject, made);
      return toOpen(subject);
    },
    makeAll(subjects) {
      const made = store.file.change(() => {
        refresh();
        const destroyed = store.destroyedAmong(subjects)[0];
        if (destroyed !== undefined) throw new KeyDestroyed(destroyed);
        const known = new Set(store.personKeys(subjects).map(({ subject }) => subject));
        return [...new Set(subjects)]
          .filter((subject) => !known.has(subject))
          .map((subject) => [subject, make(subject)] as const);
      });
      for (const [subject, key] of made) cache.keep(subject, key);
    },
    together(subjects, work) {
      return cache.holding(() => {
        openAll(subjects);
        const outer = fresh;
        fresh = true;
        try {
          return work();
        } finally {
          fresh = outer;
        }
      });
    },
    destroy(subjects) {
      const at = now().toISOString();
      store.file.change(() => {
        for (const subject of subjects) store.destroy(subject, at);
      });
      for (const subject of subjects) cache.drop(subject);
      store.sweep();
    },
    forget: () => cache.clear(),
  };
}
