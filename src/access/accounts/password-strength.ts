import { transliterate } from "../../core/transliteration.ts";
import { commonWords } from "./common-words.ts";

export type PasswordFault = "too-short" | "too-long" | "common" | "own-name";

export const shortestPassword = 12;
/** Long enough for any sentence, short enough that hashing it costs nothing extra. */
export const longestPassword = 256;

/** What speaks against a password; null when nothing does. No rules of composition: length and rarity only. */
export function passwordFault(
  password: string,
  owner: { name: string; email: string },
): PasswordFault | null {
  const letters = [...password.normalize("NFKC")];
  if (letters.length < shortestPassword) return "too-short";
  if (letters.length > longestPassword) return "too-long";
  if (isPattern(password.toLowerCase())) return "common";
  const own = ownWords(owner);
  for (const form of plainForms(password)) {
    if (tiles(form, commonWords) || isPattern(form)) return "common";
    if (tiles(form, new Set([...commonWords, ...own]))) return "own-name";
  }
  return null;
}

const leet: Readonly<Record<string, string>> = Object.fromEntries(
  ["0o", "1i", "!i", "3e", "4a", "@a", "5s", "$s", "7t", "+t", "8b", "9g"].map((pair) => [...pair]),
);
const spelled = (text: string) => [...text].map((sign) => leet[sign] ?? sign).join("");
// Signs between words add nothing that a guessing program would not try.
const lettersOf = (text: string) => text.replaceAll(/[^\p{L}]/gu, "");

/** The password as it was thought of before the numbers and the leetspeak: several guesses at it. */
function plainForms(password: string): Set<string> {
  const lower = password.normalize("NFKC").toLowerCase();
  const forms = [...endingsCut(lower), ...endingsCut(lower.replace(/^[^\p{L}]+/u, ""))].flatMap((text) => [
    lettersOf(text),
    lettersOf(spelled(text)),
    lettersOf(spelled(text).replaceAll("i", "l")),
  ]);
  return new Set(forms.flatMap((form) => [form, transliterate(form)]));
}

/** The text, and the text without its last sign, its last two … as long as they are no letters: which of them count? */
function endingsCut(text: string): string[] {
  const ending = /[^\p{L}]*$/u.exec(text)?.[0].length ?? 0;
  return Array.from({ length: Math.min(ending, 12) + 1 }, (_, cut) => text.slice(0, text.length - cut));
}

/** Words that name the owner: parts of the name in both scripts and of the e-mail address. */
function ownWords({ name, email }: { name: string; email: string }): string[] {
  return `${name} ${email}`
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .flatMap((word) => [word, transliterate(word)])
    .filter((word) => word.length >= 3);
}

/** Whether the text is nothing but one or two listed words, or one listed word over and over. */
function tiles(text: string, words: ReadonlySet<string>): boolean {
  if (text.length < 3) return true;
  if (words.has(text)) return true;
  for (let cut = 3; cut < text.length; cut += 1) {
    const first = text.slice(0, cut);
    if (!words.has(first)) continue;
    const rest = text.slice(cut);
    if (rest.length < 3 || words.has(rest) || rest.replaceAll(first, "") === "") return true;
  }
  return false;
}

const rows = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
  "qazwsxedcrfvtgbyhnujm",
  "абвгдежзийклмнопрстуфхцчшщъьюя",
  "явертъуиопшщ",
  "асдфгхйкл",
  "зьцжбнм",
  "йцукенгшщзхъ",
  "фывапролджэ",
  "ячсмитьбю",
];
const walks = rows.flatMap((row) => [row, [...row].reverse().join("")]);

/** A walk along the keyboard or the alphabet, a short piece over and over, or hardly any different letters. */
function isPattern(text: string): boolean {
  if (text.length === 0) return false;
  if (new Set(text).size < 5) return true;
  if (/^(.{1,6})\1+.{0,5}$/u.test(text)) return true;
  let pieces = 0;
  for (let at = 0; at < text.length; pieces += 1) at += longestWalk(text.slice(at));
  return pieces * 3 <= text.length;
}

function longestWalk(text: string): number {
  let longest = 1;
  while (longest < text.length && walks.some((row) => row.includes(text.slice(0, longest + 1)))) longest += 1;
  return longest;
}
