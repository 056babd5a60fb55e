import { type SoughtKeys, soughtKeys, type WordKeys } from "../names/index.ts";
import type { People } from "../people.ts";
import { type Files, type KeyedSound, keyKinds } from "./filed.ts";
import { type HashedWord, hashedWord } from "./key-hashes.ts";

/** A word looked for, be it spelled in several ways: the sounds on file that may be it, each with how surely, 0 to 1. */
export interface SoughtWord {
  readonly sounds: ReadonlyMap<number, number>;
  /** Sounds that may be it if somebody's finger slipped. */
  readonly slipped: ReadonlyMap<number, number>;
  /** Sounds of its two halves, where it may stand on file as two words: whoever has one of each has the word. */
  readonly halves: readonly (readonly [ReadonlySet<number>, ReadonlySet<number>])[];
  /** How it is spelled in the names given, folded. */
  readonly texts: readonly string[];
}

/** How surely a shared key tells of the same word. */
const sureness = { own: 1, variant: 0.95, consonant: 0.9, joined: 0.85, loose: 0.55 } as const;
export const halvesSureness = 0.8;
/** From here on a sound is the word, spelled otherwise. */
export const sure = 0.85;
/** Of the sounds one slip away those that share most keys are tried. */
const mostSlipped = 60;

type Vault = Pick<People["vault"], "blindIndex">;
type FoundKeys = ReadonlyMap<number, readonly KeyedSound[]>;

/** Somebody's names, and whether their words are taken for slips of others though they are on file as they stand. */
export interface SoughtNames {
  readonly names: readonly string[];
  readonly slips: boolean;
}

/** What is on file that may be the words of these names: of several who are looked for at once, each with all names. */
export async function soughtWords(
  files: Files,
  vault: Vault,
  asked: readonly SoughtNames[],
): Promise<SoughtWord[][]> {
  const sought = asked.map(({ names, slips }) => ({ names: [...new Set(names)].map(soughtKeys), slips }));
  const words = sought.flatMap(({ names, slips }) =>
    names.flatMap((name) => name.words.map((keys) => ({ keys, slips }))),
  );
  const asWritten = new Set(sought.flatMap(({ names }) => names.flatMap(wordsIn)));
  const found = await files.withKeys(hashesOf(asWritten, ({ telling }) => telling, vault));
  const heard = new Map<WordKeys, ReadonlyMap<number, number>>();
  for (const keys of asWritten) heard.set(keys, soundsOfWord(found, hashedWord(vault, keys)));
  // Slips are looked up only where the word itself is nobody's, or where that was asked for: they are many.
  const unheard = words.filter(({ keys, slips }) => slips || !isKnown(heard.get(keys)));
  const strange = new Set(unheard.map(({ keys }) => keys));
  const foundSlips = await files.withKeys(hashesOf(strange, ({ slips }) => slips, vault));
  const slipped = new Map<WordKeys, ReadonlyMap<number, number>>();
  for (const keys of strange) slipped.set(keys, slipsOfWord(foundSlips, hashedWord(vault, keys)));
  return sought.map(({ names }) => oneWordEach(names.flatMap((name) => wordsOf(heard, slipped, name))));
}

const hashesOf = (
  words: ReadonlySet<WordKeys>,
  of: (word: HashedWord) => readonly number[],
  vault: Vault,
) => [...new Set([...words].flatMap((keys) => of(hashedWord(vault, keys))))];

const wordsIn = ({ words, joined, split }: SoughtKeys): WordKeys[] => [
  ...words,
  ...joined.map(({ keys }) => keys),
  ...split.flatMap(({ halves }) => halves),
];

const isKnown = (sounds: ReadonlyMap<number, number> | undefined): boolean =>
  sounds !== undefined && [...sounds.values()].some((weight) => weight >= sure);

type Heard = ReadonlyMap<WordKeys, ReadonlyMap<number, number>>;

const none: ReadonlyMap<number, number> = new Map();

function wordsOf(heard: Heard, slipped: Heard, { words, texts, joined, split }: SoughtKeys): SoughtWord[] {
  const surelyOf = (keys: WordKeys) =>
    new Set([...(heard.get(keys) ?? none)].filter(([, weight]) => weight >= sure).map(([sound]) => sound));
  return words.map((keys, at) => {
    const sounds = new Map(heard.get(keys));
    for (const { words: both, keys: asOne } of joined) {
      if (!both.includes(at)) continue;
      for (const sound of surelyOf(asOne)) raise(sounds, sound, sureness.joined);
    }
    const halves = split
      .filter(({ word }) => word === at)
      .map(({ halves: [left, right] }) => [surelyOf(left), surelyOf(right)] as const)
      .filter(([left, right]) => left.size > 0 && right.size > 0);
    return { sounds, slipped: slipped.get(keys) ?? none, halves, texts: [texts[at] ?? ""] };
  });
}

function soundsOfWord(found: FoundKeys, { sound: own, telling }: HashedWord): ReadonlyMap<number, number> {
  const sounds = new Map<number, number>();
  for (const key of telling) {
    for (const { sound, kind } of found.get(key) ?? []) {
      const name = keyKinds[kind] ?? "loose";
      raise(sounds, sound, sound === own ? sureness.own : name === "slip" ? 0 : sureness[name]);
    }
  }
  return sounds;
}

function slipsOfWord(found: FoundKeys, { slips }: HashedWord): ReadonlyMap<number, number> {
  const shared = new Map<number, number>();
  for (const key of slips) {
    for (const { sound } of found.get(key) ?? []) shared.set(sound, (shared.get(sound) ?? 0) + 1);
  }
  return new Map(
    [...shared]
      .toSorted(([one, a], [other, b]) => b - a || one - other)
      .slice(0, mostSlipped)
      .map(([sound, keys]) => [sound, 0.3 + 0.05 * Math.min(4, keys)] as const),
  );
}

function raise(sounds: Map<number, number>, sound: number, to: number): void {
  if ((sounds.get(sound) ?? 0) < to) sounds.set(sound, to);
}

/** The spellings of one word in somebody's several names are one word: they have a sound of each other's. */
function oneWordEach(words: readonly SoughtWord[]): SoughtWord[] {
  const merged: {
    sounds: Map<number, number>;
    slipped: Map<number, number>;
    halves: SoughtWord["halves"][number][];
    texts: string[];
  }[] = [];
  for (const word of words) {
    const twin = merged.find((one) => agree(one.sounds, word.sounds));
    if (!twin) {
      merged.push({
        sounds: new Map(word.sounds),
        slipped: new Map(word.slipped),
        halves: [...word.halves],
        texts: [...word.texts],
      });
      continue;
    }
    for (const [sound, weight] of word.sounds) raise(twin.sounds, sound, weight);
    for (const [sound, weight] of word.slipped) raise(twin.slipped, sound, weight);
    twin.halves.push(...word.halves);
    twin.texts.push(...word.texts);
  }
  return merged;
}

function agree(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): boolean {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  for (const [sound, weight] of few) {
    if (
      weight >= sure &&
      (many.get(sound) ?? 0) >= sure &&
      Math.max(weight, many.get(sound) ?? 0) >= sureness.consonant
    )
      return true;
  }
  return false;
}
