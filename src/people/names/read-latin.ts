import * as letters from "./letters.ts";
import { longestLetters, type Reading, withoutDoubles } from "./spelling.ts";

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

/** The ways to read a Latin word, the plain one first. */
export function readLatin(word: string): Reading[] {
  const plain = sounded(word);
  const more: (readonly string[])[] = [];
  // Somali begins with c what Arabic begins with ع: Cabdi, Cali, Cumar.
  if (plain[0] === "kjC'") more.push(["'", ...plain.slice(1)]);
  // A t and an h of two syllables, Fathi, and a p and an h, as Turkish writes them: Suphi.
  const apart = /^(.*[aeiouü][tp])(h[aeiouüy].*)$/.exec(word);
  if (apart) more.push([...sounded(apart[1] ?? ""), ...sounded(apart[2] ?? "")]);
  // And without what Turkish does not say: Yiğit, Yiit.
  if (word.includes("ğ")) more.push(sounded(word.replaceAll("ğ", "")));
  if (word.includes("x")) more.push(plain.flatMap((sound) => (sound === "x" ? ["k", "s"] : [sound])));
  // Ukrainian h is the Russian g: Hryhoriy, Honcharenko.
  if (ukrainian.test(word) && /(?<![cgkpstz])h/.test(word)) {
    more.push(plain.map((sound) => (sound === "h" ? "g" : sound)));
  }
  // Russian and Western ears leave out the h that Armenian names begin with: Hakobyan, Akopyan.
  if (/^h[aeou].*(?:[iy]an|yants)$/.test(word)) more.push(plain.slice(1));
  return [plain, ...more].map((sounds) => ({ sounds, abjad: false }));
}

const ukrainian = /(?:enko|chuk|shyn|sky|skyi|skyy|[iy][iyj]|iuk|yuk)$/;

/** Letters Turkish does not have: where one of them stands, a g is always heard. */
const notTurkish = /[qwx]|[dgkpt]h|sh|ch|^.{0,3}$/;

function sounded(whole: string): readonly string[] {
  // The end of Slavic names, and of Arab ones said so: Serhiy, Oleksii, Zelenskyj.
  const word = whole.replace(/(?<=..[^aeiou])(?:i[iyj]|y[ijy])$/, "i");
  const sounds: string[] = [];
  for (let at = 0; at < word.length; ) {
    const [letter = "", next, before] = [word[at], word[at + 1], word[at - 1]];
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
    } else if (letter === "g" && isVowel(before) && next !== undefined && next !== "g" && softens(word))
      // What Turkish writes ğ is as good as silent, and typed without its mark: Doğan, Dogan, Doan.
      found = ["gj'"];
    else if (letter === "j" && sayYod(word, at)) found = [next === undefined ? "Y" : "jY"];
    else if (letter === "j" && /^j(?:ew|ev)/.test(word.slice(at)) && isVowel(before)) found = ["Y"];
    else if (letter === "u" && (isVowel(before) || (isVowel(next) && next !== "u"))) found = ["uW"];
    else {
      length = Math.min(longestLetters, word.length - at);
      while (length > 1 && !letters.latin[word.slice(at, at + length)]) length -= 1;
      const grapheme = word.slice(at, at + length);
      found = letters.latin[grapheme] ?? letters.latin[grapheme.normalize("NFD").slice(0, 1)] ?? [];
      // An h after the last vowel is heard in Saleh and not in Sarah.
      if (grapheme === "h" && at === word.length - 1 && isVowel(before)) found = ["h'"];
      // French and Italian ears write غ so at the beginning: Rhazi. Farhad has an r and an h.
      if (grapheme === "rh" && at > 0) found = ["r", "h"];
      // Greek names: Christos.
      if (grapheme === "ch" && at === 0 && word[2] === "r") found = ["kx"];
      // French: Ouahab, Aouad.
      if (grapheme === "ou" && (isVowel(word[at + 2]) || isVowel(before))) found = ["UW"];
      // Turkish vowels go in step, so that the last is ü where others say i: Hüsnü, Lütfü.
      if (grapheme === "ü" && at === word.length - 1) found = ["iu"];
    }
    sounds.push(...found);
    at += length;
  }
  return withoutDoubles(sounds);
}

const softens = (word: string) => !notTurkish.test(word);

/** German, Serbian and Bosnian j: Serhij, Zijad, and after a consonant: Ljudmila, Zanjar. */
const sayYod = (word: string, at: number): boolean =>
  at === 0 || word[at - 1] === "i" || (/[bhklmnprstvwz]/.test(word[at - 1] ?? "") && isVowel(word[at + 1]));
