import type { Letters } from "./letters.ts";

/** A word as heard. Scripts without short vowels (abjads) say so: what is missing there says nothing. */
export interface Reading {
  readonly sounds: readonly string[];
  readonly abjad: boolean;
}

/** The sounds of a word by the table of its script, the longest letters first. */
export function spell(word: string, table: Letters): string[] {
  const sounds: string[] = [];
  for (let at = 0; at < word.length; ) {
    let length = Math.min(longestLetters, word.length - at);
    while (length > 1 && !table[word.slice(at, at + length)]) length -= 1;
    const grapheme = word.slice(at, at + length);
    const found =
      table[grapheme] ??
      table[grapheme.normalize("NFD").slice(0, 1)] ??
      (/\p{L}/u.test(grapheme) ? [grapheme] : []);
    sounds.push(...found);
    at += length;
  }
  return sounds;
}

/** German writes щ with seven. */
export const longestLetters = 7;

export const isConsonant = (sound: string | undefined) => sound !== undefined && !/^[aeiouAIU']/.test(sound);

export const withoutDoubles = (sounds: readonly string[]) =>
  sounds.filter((sound, at) => sound !== sounds[at - 1] || !isConsonant(sound));
