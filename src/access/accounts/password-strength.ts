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

/** The password as it was thought of before the numbers and the leetspeak: several guesses at it. */
function plainForms(password: string): Set<string> {
  const lower = password.normalize("NFKC").toLowerCase();
  const leet: Readonly<Record<string, string>> = {
    "0": "o", "1": "i", "!": "i", "3": "e", "4": "a", "@": "a", "5": "s", $: "s", "7": "t", "+": "t", "8": "b", "9": "g",
  }; // biome-ignore format: pairs
  const spelled = (text: string) => [...text].map((letter) => leet[letter] ?? letter).join("");
  const withoutEnds = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  // Single letters and signs between or after words add nothing a guessing program would not try.
  const onlyLetters = (text: string) => text.replaceAll(/[^\p{L}]/gu, "");
  const forms = [
    lower,
    spelled(lower),
    withoutEnds,
    spelled(withoutEnds),
    spelled(lower).replaceAll("i", "l"),
  ];
  return new Set(forms.map(onlyLetters).flatMap((form) => [form, transliterate(form)]));
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
