import { cleanName } from "./fold.ts";
import * as letters from "./letters.ts";
import { readEthiopic, readIndic } from "./read-indic.ts";
import { readLatin } from "./read-latin.ts";
import { remember } from "./remember.ts";
import { type Reading, spell, withoutDoubles } from "./spelling.ts";
import { isKnownSpelling } from "./variants.ts";

export type { Reading } from "./spelling.ts";

/** Letters beyond this many of one word are not looked at: no name is that long, and no input may be slow. */
const longestWord = 40;

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

/** Ю and я only soften a consonant before them (Гюлнара, Биляль); after ь, a vowel or at the end a y is heard. */
function readCyrillic(word: string): Reading[] {
  const heard = word
    .replace(/([бвгджзклмнпрстфхцчшщ])ю/g, "$1у")
    .replace(/([бвгджзклмнпрстфхцчшщ])я(?=.)(?!н$)/g, "$1а")
    .replace(/(?<=[^аеёиоуыэюя])[иіы][йи]$/, "и")
    .replace(/ь/g, "")
    .replace(/(^|[аеёиоуыэюяъ])е/g, "$1є");
  const sounds = soundedCyrillic(heard);
  const more: (readonly string[])[] = [];
  // Джамиля is Jamila, Надя is Nadia.
  if (/[бвгджзклмнпрстфхцчш]я$/.test(word)) more.push([...sounds.slice(0, -2), "a"]);
  // Two letters of two syllables: Фатхи, Бетховен.
  const apart = /^(.*[аеиоуюя][тд])(х[аеиоуюя].*)$/.exec(heard);
  if (apart) more.push([...soundedCyrillic(apart[1] ?? ""), ...soundedCyrillic(apart[2] ?? "")]);
  return [sounds, ...more].map((one) => ({ sounds: one, abjad: false }));
}

const soundedCyrillic = (heard: string): readonly string[] =>
  withoutDoubles(spell(heard, letters.cyrillic)).map((sound, at, all) => {
    const [before, after] = [all[at - 1]?.[0] ?? "-", all[at + 1]?.[0] ?? "-"];
    // Bulgarian е after a vowel has no y.
    if (at > 0 && sound === "Y" && after === "e") return "Y'";
    // У beside a vowel is what others write w: Ауад, Уахаб.
    return sound === "u" && ("aeo".includes(before) || "aeio".includes(after)) ? "uW" : sound;
  });

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
  const ways = [plainly];
  if (carried && sounds.length >= 3) {
    ways.push({ sounds: [carried === "ي" ? "ieI" : "uoU", ...sounds.slice(2)], abjad: !vowelled });
  }
  if (!mayBeForeign(plain)) return ways;
  return ways.flatMap((way) => [way, { ...way, sounds: fromElsewhere(way.sounds) }]);
}

/** A name from elsewhere has none of the letters only Arabic has: فيكتور is Victor, تشيخوف Chekhov, تروتسكي Trotsky. */
const mayBeForeign = (word: string) =>
  /ف|ت[شس]/u.test(word) && !/[عحصضطظذثقءؤة]/u.test(word) && !isKnownSpelling(word);

const fromElsewhere = (sounds: readonly string[]): string[] =>
  sounds.flatMap((sound, at) => {
    if (sound === "f") return ["v"];
    if (sound === "t" && sounds[at + 1] === "S") return ["c"];
    if (sound === "t" && sounds[at + 1] === "s") return ["C"];
    return sounds[at - 1] === "t" && (sound === "S" || sound === "s") ? [] : [sound];
  });

/** The h that Armenian names begin with is not heard by Russian ears: Հակոբ is Акоп. */
function readArmenian(word: string): Reading[] {
  const sounds = withoutDoubles(spell(word, letters.armenian));
  const plain = { sounds, abjad: false };
  return /^հ[աեէիոօ]/.test(word) ? [plain, { sounds: sounds.slice(1), abjad: false }] : [plain];
}

function readHebrew(word: string): Reading {
  const sounds = spell(word.replaceAll("יי", "י"), letters.hebrew);
  if (word.endsWith("ה") && sounds.length > 1) sounds[sounds.length - 1] = "ah";
  if (word.startsWith("א")) sounds[0] = "aeiou";
  return { sounds, abjad: true };
}

const tables: Readonly<Partial<Record<Script, letters.Letters>>> = {
  georgian: letters.georgian,
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
    case "armenian":
      return readArmenian(word);
    case "hebrew":
      return [readHebrew(word)];
    case "indic":
      return readIndic(word);
    case "ethiopic":
      return [readEthiopic(word)];
    default: {
      const table = tables[script];
      if (table) return [{ sounds: withoutDoubles(spell(word, table)), abjad: false }];
      return [{ sounds: [...word].filter((letter) => /\p{L}/u.test(letter)), abjad: false }];
    }
  }
});
