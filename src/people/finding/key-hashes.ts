import { filedKeys, type KindKey, type WordKeys } from "../names/index.ts";
import type { People } from "../people.ts";

export type HashingVault = Pick<People["vault"], "blindIndex">;

/**
 * What stands in the tables for keys and sounds: 47 bits of an HMAC, a number that both databases and JavaScript hold
 * whole. A million keys meet by chance about once in three hundred registries, and then somebody is looked at in vain.
 */
const hashBits = 47;

/** A registry is full of the same words: so many are kept with their hashes, and all forgotten when full. */
const mostKept = 300_000;

const keptBy = new WeakMap<HashingVault, Map<string, number>>();

function hashOf(vault: HashingVault, purpose: string, text: string): number {
  const kept = keptBy.get(vault) ?? new Map<string, number>();
  keptBy.set(vault, kept);
  const place = `${purpose} ${text}`;
  const known = kept.get(place);
  if (known !== undefined) return known;
  const bytes = Buffer.from(vault.blindIndex(`person.name.${purpose}`, text), "base64url");
  const hash = Math.floor(bytes.readUIntBE(0, 6) / 2 ** (48 - hashBits));
  if (kept.size >= mostKept) kept.clear();
  kept.set(place, hash);
  return hash;
}

/** A key as it stands in the table: tells nothing but "equal". */
export function keyHash(vault: HashingVault, key: KindKey): number {
  const cut = key.indexOf(" ");
  return hashOf(vault, key.slice(0, cut), key.slice(cut + 1));
}

/** All that the rules hear in one word, as one number: words with the same keys are one sound. */
const soundOf = (vault: HashingVault, keys: WordKeys): number => hashOf(vault, "sound", keys.join("\n"));

/** A word's keys as they stand in the tables. */
export interface HashedWord {
  readonly sound: number;
  readonly telling: readonly number[];
  /** What it shares with words one slip away. */
  readonly slips: readonly number[];
}

const wordsBy = new WeakMap<HashingVault, WeakMap<WordKeys, HashedWord>>();

/** Made once for the keys of each word met. */
export function hashedWord(vault: HashingVault, keys: WordKeys): HashedWord {
  const words = wordsBy.get(vault) ?? new WeakMap<WordKeys, HashedWord>();
  wordsBy.set(vault, words);
  const known = words.get(keys);
  if (known) return known;
  const isSlip = (key: KindKey) => key.startsWith("slip ");
  const made = {
    sound: soundOf(vault, keys),
    telling: keys.filter((key) => !isSlip(key)).map((key) => keyHash(vault, key)),
    slips: keys.filter(isSlip).map((key) => keyHash(vault, key)),
  };
  words.set(keys, made);
  return made;
}

/** The sounds of all of somebody's names, each once, with the keys they are found by. */
export function soundsOfNames(vault: HashingVault, names: readonly string[]): ReadonlyMap<number, WordKeys> {
  const sounds = new Map<number, WordKeys>();
  for (const name of names)
    for (const keys of filedKeys(name)) sounds.set(hashedWord(vault, keys).sound, keys);
  return sounds;
}
