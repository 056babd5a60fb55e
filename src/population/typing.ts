import type { Dice } from "./dice.ts";
import type { Script } from "./model.ts";

// How fingers and eyes go wrong. Nothing here knows how names are compared elsewhere.

const rows: Readonly<Partial<Record<Script, readonly string[]>>> = {
  latin: ["qwertyuiop", "asdfghjkl", "zxcvbnm"],
  cyrillic: ["уеишщксдзц", "ьяаожгтнвм", "юйъэфхпрлб"],
  arabic: ["ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرلىةوزظ"],
};

/** Letters that a clerk with another keyboard, or in a hurry, types for one another in Arabic script. */
const arabicPairs: readonly (readonly [string, string])[] = [
  ["ی", "ي"],
  ["ي", "ى"],
  ["ک", "ك"],
  ["ة", "ه"],
  ["أ", "ا"],
  ["إ", "ا"],
  ["آ", "ا"],
  ["ئ", "ی"],
  ["ؤ", "و"],
  ["ۍ", "ی"],
  ["ګ", "گ"],
];

const lookAlikes = new Map(
  [..."aceopxyAEOPCTXHKMB"].map((latin, place) => [latin, [..."асеорхуАЕОРСТХНКМВ"][place] ?? latin]),
);

const isLetter = (letter: string): boolean => /\p{L}/u.test(letter);

/** One slip of the fingers in a word of four letters or more: not at its ends: a letter left out, doubled, swapped, or the next key. */
export function mistype(text: string, script: Script, dice: Dice): string {
  const letters = [...text];
  const places = letters.flatMap((letter, at) =>
    isLetter(letter) && isLetter(letters[at - 1] ?? "") && isLetter(letters[at + 1] ?? "") ? [at] : [],
  );
  if (places.length < 2) return text;
  const at = dice.pick(places);
  const letter = letters[at] ?? "";
  switch (dice.weighted({ left: 30, doubled: 18, swapped: 24, key: 28 })) {
    case "left":
      letters.splice(at, 1);
      break;
    case "doubled":
      letters.splice(at, 0, letter);
      break;
    case "swapped":
      letters.splice(at, 2, letters[at + 1] ?? "", letter);
      break;
    case "key":
      letters[at] = nextKey(letter, script, dice);
      break;
  }
  return letters.join("");
}

function nextKey(letter: string, script: Script, dice: Dice): string {
  const small = letter.toLowerCase();
  const row = rows[script]?.find((keys) => keys.includes(small));
  if (!row) return letter;
  const at = row.indexOf(small);
  const next = row.charAt(at + (dice.chance(0.5) ? 1 : -1)) || row.charAt(at === 0 ? 1 : at - 1);
  return small === letter ? next : next.toUpperCase();
}

/** Other letters for the same word, as another keyboard of the Arabic script gives them; null where none applies. */
export function otherArabicLetters(text: string, dice: Dice): string | null {
  const possible = arabicPairs.filter(([from]) => text.includes(from));
  if (possible.length === 0) return null;
  const [from, to] = dice.pick(possible);
  return text.replaceAll(from, to);
}

/** One Latin letter gives way to the Cyrillic one that looks like it; null where there is none. */
export function lookAlike(text: string, dice: Dice): string | null {
  const letters = [...text];
  const places = letters.flatMap((letter, at) => (lookAlikes.has(letter) ? [at] : []));
  if (places.length === 0) return null;
  const at = dice.pick(places);
  letters[at] = lookAlikes.get(letters[at] ?? "") ?? "";
  return letters.join("");
}

/** One digit read wrongly. */
export function misread(text: string, dice: Dice): string {
  const places = [...text].flatMap((sign, at) => (/\d/.test(sign) ? [at] : [])).slice(-7);
  if (places.length === 0) return text;
  const at = dice.pick(places);
  return `${text.slice(0, at)}${(Number(text.charAt(at)) + dice.between(1, 9)) % 10}${text.slice(at + 1)}`;
}
