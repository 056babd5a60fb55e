import { keysOfNeighbours, keysOfPart, keysOfPlainWord, type NameKey } from "./keys.ts";
import { type NamePart, nameParts } from "./parts.ts";
import { remember } from "./remember.ts";
import { slipKeys } from "./slip-keys.ts";

/** How two words came to share a key, the more telling first. */
export type KeyKind = NameKey["kind"] | "slip";

/** A key with its kind before it: `consonant hmd,A`. */
export type KindKey = `${KeyKind} ${string}`;

/** One word of a name as a registry files it: all its keys. Words that sound alike to every rule have the same. */
export type WordKeys = readonly KindKey[];

/** A name as it is looked for. */
export interface SoughtKeys {
  readonly words: readonly WordKeys[];
  /** Each word as `compareNames` calls it. */
  readonly texts: readonly string[];
  /** Two neighbours that may stand on file as one word: Ali Reza, Alireza. */
  readonly joined: readonly { readonly words: readonly [number, number]; readonly keys: WordKeys }[];
  /** A word that may stand on file as two. */
  readonly split: readonly { readonly word: number; readonly halves: readonly [WordKeys, WordKeys] }[];
}

/** The words of a name with their keys, for filing. Initials have none. */
export function filedKeys(name: string): readonly WordKeys[] {
  const parts = nameParts(name);
  return parts.map((part) => wordKeys(part, parts.length > 1)).filter(({ length }) => length > 0);
}

/** The same for looking, with the words that may be written apart or in one. Only who looks tries that: files stay small. */
export function soughtKeys(name: string): SoughtKeys {
  const parts = nameParts(name);
  const found = parts
    .map((part, at) => ({ part, at, keys: wordKeys(part, parts.length > 1) }))
    .filter(({ keys }) => keys.length > 0);
  const place = new Map(found.map(({ at }, word) => [at, word]));
  const joined = found.flatMap(({ part, at }, first) => {
    const second = place.get(at + 1);
    if (second === undefined) return [];
    const keys = keysOfNeighbours(part, parts[at + 1]).map(({ key }) => `consonant ${key}` as const);
    return keys.length > 0 ? [{ words: [first, second] as const, keys }] : [];
  });
  const split = found.flatMap(({ part: { forms } }, word) => {
    const [form] = forms;
    if (!form || form.head + form.tail !== "") return [];
    return halvesOf(form.word).map((halves) => ({ word, halves }));
  });
  return { words: found.map(({ keys }) => keys), texts: found.map(({ part }) => part.text), joined, split };
}

const keysByPart = new WeakMap<NamePart, WordKeys>();

function wordKeys(part: NamePart, amongOthers: boolean): WordKeys {
  const known = keysByPart.get(part);
  if (known) return known;
  const own = keysOfPart(part, amongOthers);
  const consonants = own.filter(({ kind }) => kind === "consonant").map(({ key }) => key);
  const keys: WordKeys = [
    ...own.map(({ kind, key }): KindKey => `${kind} ${key}`),
    ...slipKeys(consonants).map((key): KindKey => `slip ${key}`),
  ].toSorted();
  // Initials mean something else among others than alone.
  if (!part.initial) keysByPart.set(part, keys);
  return keys;
}

/** Shorter words are one name; each half has at least `shortestHalf` letters. */
const shortestWhole = 6;
const shortestHalf = 3;

/** Every way to take a long word for two names; of a word in the table of known names none. */
const halvesOf = remember((word): readonly (readonly [WordKeys, WordKeys])[] => {
  const letters = [...word];
  if (letters.length < shortestWhole || keysOfPlainWord(word).some((key) => key.startsWith("variant "))) {
    return [];
  }
  const ways = letters.length - 2 * shortestHalf + 1;
  return Array.from({ length: ways }, (_, at) => {
    const cut = at + shortestHalf;
    return [
      keysOfPlainWord(letters.slice(0, cut).join("")),
      keysOfPlainWord(letters.slice(cut).join("")),
    ] as const;
  });
});
