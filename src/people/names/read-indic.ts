import * as letters from "./letters.ts";
import { isConsonant, type Reading, withoutDoubles } from "./spelling.ts";

/** Bengali ং is said ng, and ঁ, as Hindi's ँ, hardly. */
const nasals: Readonly<Record<string, readonly string[]>> = { "ং": ["n", "g'"], "ঁ": ["'"], "ँ": ["'"] };

/** A dot under a letter makes it another: য় is y where য is j, and ড় an r. Elsewhere it only says where a sound is from. */
const withoutDots = (word: string): string =>
  word
    .normalize("NFC")
    .replace(/\u09AF\u09BC/g, "\u09DF")
    .replace(/[\u09A1\u09A2]\u09BC/g, "\u09B0")
    .replace(/[\u0921\u0922]\u093C/g, "\u0930")
    .replace(/\u091C\u093C/g, "\u095B")
    .replace(/[\u093C\u09BC]/g, "");

/** What a consonant carries where no vowel is written: a, to Bengalis as often o. */
export const readIndic = (word: string): Reading[] =>
  /\p{Script=Bengali}/u.test(word) ? [carrying(word, "a"), carrying(word, "o")] : [carrying(word, "a")];

function carrying(word: string, unwritten: "a" | "o"): Reading {
  const sounds: string[] = [];
  let inherent = false;
  let conjunct = false;
  for (const letter of withoutDots(word)) {
    const sign = letters.indicSigns[letter];
    if (sign) {
      sounds.push(...sign);
      conjunct = inherent && sign.length === 0;
      inherent = false;
      continue;
    }
    if (inherent) {
      sounds.push(unwritten);
      conjunct = false;
    }
    const nasal = letters.indicNasals.includes(letter);
    const found = nasal ? (nasals[letter] ?? ["n"]) : (letters.indic[letter] ?? []);
    sounds.push(...found);
    inherent = !nasal && isConsonant(found[0]?.replace(/^[YW]/, "b"));
  }
  // Two consonants at the end keep their vowel: Shrestha, Acharya.
  if (inherent && conjunct) sounds.push(unwritten);
  return { sounds: withoutDoubles(sounds), abjad: false };
}

export function readEthiopic(word: string): Reading {
  const sounds = [...word].flatMap((letter) => {
    const place = (letter.codePointAt(0) ?? 0) - 0x1200;
    const consonant = letters.ethiopicRows[place >> 3];
    const vowel = letters.ethiopicVowels[place & 7];
    return consonant && vowel ? [consonant, vowel].filter((sound) => sound !== "'") : [];
  });
  return { sounds, abjad: false };
}
