import { cleanName } from "./fold.ts";
import * as letters from "./letters.ts";
import { remember } from "./remember.ts";

/** A word as heard. Scripts without short vowels (abjads) say so: what is missing there says nothing. */
export interface Reading {
  readonly sounds: readonly string[];
  readonly abjad: boolean;
}

/** Letters beyond this many of one word are not looked at: no name is that long, and no input may be slow. */
export const longestWord = 40;

type Script =
  | "latin"
  | "cyrillic"
  | "arabic"
  | "hebrew"
  | "georgian"
  | "armenian"
  | "greek"
  | "indic"
  | "ethiopic"
  | "other";

const scripts: readonly (readonly [Script, RegExp])[] = [
  ["latin", /\p{Script=Latin}/u],
  ["cyrillic", /\p{Script=Cyrillic}/u],
  ["arabic", /\p{Script=Arabic}/u],
  ["georgian", /\p{Script=Georgian}/u],
  ["armenian", /\p{Script=Armenian}/u],
  ["greek", /\p{Script=Greek}/u],
  ["hebrew", /\p{Script=Hebrew}/u],
  ["indic", /[\p{Script=Devanagari}\p{Script=Bengali}]/u],
  ["ethiopic", /\p{Script=Ethiopic}/u],
];

function scriptOf(letter: string): Script | null {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 97 && code <= 122) return "latin";
  for (const [script, pattern] of scripts) if (pattern.test(letter)) return script;
  return /\p{L}/u.test(letter) ? "other" : null;
}

/** The script most letters of the word are in; the earlier one when two are level. */
export function wordScript(word: string): Script {
  const counts = new Map<Script, number>();
  for (const letter of word) {
    const script = scriptOf(letter);
    // A letter that looks the same in both alphabets says little.
    const weight = latinLooks.includes(letter) || cyrillicLooks.includes(letter) ? 1 : 100;
    if (script) counts.set(script, (counts.get(script) ?? 0) + weight);
  }
  let best: Script = "other";
  for (const [script, count] of counts) if (count > (counts.get(best) ?? 0)) best = script;
  return best;
}

const latinLooks = "aeopcxykmthbijs";
const cyrillicLooks = "аеорсхукмтнвіјѕ";
const greekLooks = "αοερχυκμτηνι";
const latinForGreek = "aoepxykmthvi";

/** Letters typed on the wrong keyboard that look right, put into the script of the word. */
function repairLookAlikes(word: string, script: Script): string {
  if (script === "latin") {
    return [...word]
      .map((letter) => {
        const cyr = cyrillicLooks.indexOf(letter);
        if (cyr >= 0) return latinLooks[cyr] ?? letter;
        const greek = greekLooks.indexOf(letter);
        return greek >= 0 ? (latinForGreek[greek] ?? letter) : letter;
      })
      .join("");
  }
  if (script !== "cyrillic") return word;
  return [...word].map((letter) => cyrillicLooks[latinLooks.indexOf(letter)] ?? letter).join("");
}

/** How young people write Arabic letters with digits inside a Latin word: 7amid, 3ali. */
const chatDigits: Readonly<Record<string, readonly string[]>> = {
  2: ["'"],
  3: ["'"],
  5: ["x"],
  6: ["t"],
  7: ["h"],
  9: ["qs"],
};

const isVowel = (letter: string | undefined): boolean =>
  letter !== undefined && "aeiouıöüäyéèêëîïâ".includes(letter);

function spell(word: string, table: letters.Letters): string[] {
  const sounds: string[] = [];
  for (let at = 0; at < word.length; ) {
    let length = Math.min(4, word.length - at);
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

const isConsonant = (sound: string | undefined) => sound !== undefined && !/^[aeiouAIU']/.test(sound);
const withoutDoubles = (sounds: readonly string[]) =>
  sounds.filter((sound, at) => sound !== sounds[at - 1] || !isConsonant(sound));

function readLatin(word: string): Reading[] {
  const sounds: string[] = [];
  for (let at = 0; at < word.length; ) {
    const letter = word[at] ?? "";
    const next = word[at + 1];
    const digit = chatDigits[letter];
    let length = 1;
    let found: readonly string[];
    if (digit) found = digit;
    else if (letter === "c" && next !== "h" && next !== "z" && next !== "k")
      // Turkish c is j, French c before e and i is s, Somali c is ع.
      found = [next && "eiéèyïê".includes(next) ? "sjC" : at === 0 && isVowel(next) ? "kjC'" : "kjC"];
    else if ((letter === "q" || letter === "g") && next === "u" && "eiéy".includes(word[at + 2] ?? "-")) {
      found = [letter === "q" ? "kq" : "gj"];
      length = 2;
    } else if (letter === "j" && (at === 0 || word[at - 1] === "i"))
      // German, Serbian and Bosnian j: Serhij, Zijad.
      found = [at > 0 && next === undefined ? "Y" : "jY"];
    else {
      length = Math.min(4, word.length - at);
      while (length > 1 && !letters.latin[word.slice(at, at + length)]) length -= 1;
      const grapheme = word.slice(at, at + length);
      found = letters.latin[grapheme] ?? letters.latin[grapheme.normalize("NFD").slice(0, 1)] ?? [];
      // An h after the last vowel is heard in Saleh and not in Sarah.
      if (grapheme === "h" && at === word.length - 1 && isVowel(word[at - 1])) found = ["h'"];
    }
    sounds.push(...found);
    at += length;
  }
  const plain = { sounds: withoutDoubles(sounds), abjad: false };
  // Somali begins with c what Arabic begins with ع: Cabdi, Cali, Cumar.
  if (plain.sounds[0] === "kjC'") return [plain, { sounds: ["'", ...plain.sounds.slice(1)], abjad: false }];
  // A t and an h of two syllables: Fathi.
  if (/[aeiou]th[aeiouy]/.test(word)) {
    const apart = plain.sounds.flatMap((sound) => (sound === "Tt" ? ["t", "h"] : [sound]));
    return [plain, { sounds: apart, abjad: false }];
  }
  if (!word.includes("x")) return [plain];
  const spelled = plain.sounds.flatMap((sound) => (sound === "x" ? ["k", "s"] : [sound]));
  return [plain, { sounds: spelled, abjad: false }];
}

/** Ю and я only soften a consonant before them (Гюлнара, Биляль); after ь, a vowel or at the end a y is heard. */
function readCyrillic(word: string): Reading[] {
  const heard = word
    .replace(/([бвгджзклмнпрстфхцчшщ])ю/g, "$1у")
    .replace(/([бвгджзклмнпрстфхцчшщ])я(?=.)(?!н$)/g, "$1а")
    .replace(/ь/g, "")
    .replace(/(^|[аеёиоуыэюяъ])е/g, "$1є");
  const sounds = withoutDoubles(spell(heard, letters.cyrillic)).map((sound, at, all) =>
    // Bulgarian е after a vowel has no y.
    at > 0 && sound === "Y" && all[at + 1] === "e" ? "Y'" : sound,
  );
  const plain = { sounds, abjad: false };
  if (!/[бвгджзклмнпрстфхцчш]я$/.test(word)) return [plain];
  // Джамиля is Jamila, Надя is Nadia.
  return [plain, { sounds: [...sounds.slice(0, -2), "a"], abjad: false }];
}

function readArabic(word: string): Reading[] {
  // Sorani writes its vowels, so there a missing one is missing.
  const vowelled = /[ەۆ]/.test(word);
  const plain = word.replace(/^ئ(?=[ەۆايو])/u, "");
  const sounds = spell(plain, letters.arabic);
  const last = sounds.length - 1;
  // An alef at the beginning carries any vowel, and often one that its own letter follows: ايمان is Iman.
  if (sounds[0] === "A") sounds[0] = "aeiou";
  if (plain.endsWith("ه") && last > 0) sounds[last] = "ah";
  // A yeh at the end may stand for an alef without dots' help: ليلى, and Egyptian and Persian keyboards.
  if (plain.endsWith("ي") && last > 1) sounds[last] = "Ya";
  if (plain.endsWith("ة") && last > 0) sounds[last] = "at";
  const plainly = { sounds, abjad: !vowelled };
  // An alef that only carries the vowel written after it: ایلدار is Ildar.
  const carried = /^ا([يو])(?=[^اويء])/u.exec(plain)?.[1];
  if (!carried || sounds.length < 3) return [plainly];
  return [plainly, { sounds: [carried === "ي" ? "ieI" : "uoU", ...sounds.slice(2)], abjad: !vowelled }];
}

function readHebrew(word: string): Reading {
  const sounds = spell(word.replaceAll("יי", "י"), letters.hebrew);
  if (word.endsWith("ה") && sounds.length > 1) sounds[sounds.length - 1] = "ah";
  if (word.startsWith("א")) sounds[0] = "aeiou";
  return { sounds, abjad: true };
}

function readIndic(word: string): Reading {
  const sounds: string[] = [];
  let inherent = false;
  let conjunct = false;
  for (const letter of word.normalize("NFC").replace(/[\u093C\u09BC]/g, "")) {
    const sign = letters.indicSigns[letter];
    if (sign) {
      sounds.push(...sign);
      conjunct = inherent && sign.length === 0;
      inherent = false;
      continue;
    }
    if (inherent) {
      sounds.push("a");
      conjunct = false;
    }
    const nasal = letters.indicNasals.includes(letter);
    const found = nasal ? ["n"] : (letters.indic[letter] ?? []);
    sounds.push(...found);
    inherent = !nasal && isConsonant(found[0]?.replace(/^[YW]/, "b"));
  }
  // Two consonants at the end keep their vowel: Shrestha, Acharya.
  if (inherent && conjunct) sounds.push("a");
  return { sounds: withoutDoubles(sounds), abjad: false };
}

function readEthiopic(word: string): Reading {
  const sounds = [...word].flatMap((letter) => {
    const place = (letter.codePointAt(0) ?? 0) - 0x1200;
    const consonant = letters.ethiopicRows[place >> 3];
    const vowel = letters.ethiopicVowels[place & 7];
    return consonant && vowel ? [consonant, vowel].filter((sound) => sound !== "'") : [];
  });
  return { sounds, abjad: false };
}

const tables: Readonly<Partial<Record<Script, letters.Letters>>> = {
  georgian: letters.georgian,
  armenian: letters.armenian,
  greek: letters.greek,
};

/** The ways a word can be read; seldom more than one. Words of scripts we cannot read are kept letter by letter. */
export const readWord: (raw: string) => readonly Reading[] = remember((raw) => {
  const clean = cleanName(raw.slice(0, longestWord)).replace(/[^\p{L}\p{M}\p{N}]/gu, "");
  const script = wordScript(clean);
  const word = repairLookAlikes(clean, script);
  switch (script) {
    case "latin":
      return readLatin(word);
    case "cyrillic":
      return readCyrillic(word);
    case "arabic":
      return readArabic(word);
    case "hebrew":
      return [readHebrew(word)];
    case "indic":
      return [readIndic(word)];
    case "ethiopic":
      return [readEthiopic(word)];
    default: {
      const table = tables[script];
      if (table) return [{ sounds: withoutDoubles(spell(word, table)), abjad: false }];
      return [{ sounds: [...word].filter((letter) => /\p{L}/u.test(letter)), abjad: false }];
    }
  }
});
