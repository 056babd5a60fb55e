import { transliterate } from "../core/transliteration.ts";
import type { Culture, Part } from "./culture.ts";
import type { Dice } from "./dice.ts";
import type { Member } from "./household.ts";
import type { Habit } from "./spelling/habits.ts";
import { spellings } from "./spelling/spell.ts";
import type { NameWord } from "./spelling/word.ts";

type Named = Pick<Member, "sex" | "given" | "father" | "grandfather" | "family">;

/** Spellings a clerk has already given to a family's words: the next child mostly gets the same. */
export type Remembered = Map<string, string>;

/** The parts of a name in an order, each with its words; parts the person does not have are left out. */
export function partsOf(
  member: Named,
  culture: Culture,
  order: readonly Part[],
): readonly (readonly NameWord[])[] {
  const { sex, given, father, grandfather, family } = member;
  const [fathersFirst] = father;
  const parts: Readonly<Record<Part, readonly NameWord[]>> = {
    given,
    father: culture.patronymic && fathersFirst ? [culture.patronymic(fathersFirst, sex)] : father,
    grandfather,
    family: culture.familyOf ? family.map((word) => culture.familyOf?.(word, sex) ?? word) : family,
  };
  return order.map((part) => parts[part]).filter((words) => words.length > 0);
}

/** As it is written at home. In Arabic letters the gap inside a compound is left open, closed, or half closed. */
export function ownWriting(words: readonly NameWord[], dice: Dice): string {
  return words
    .map(({ own, form }) => {
      if (!own.includes("_")) return own;
      const gap =
        form === "plain" ? " " : dice.weighted({ " ": 60, "": 28, "\u200c": form === "servant" ? 0 : 12 });
      return own.replaceAll("_", gap);
    })
    .join(" ");
}

/** In the Latin or Cyrillic letters of a habit; Latin languages keep their own letters where they are asked for. */
export function spelled(
  words: readonly NameWord[],
  habit: Habit,
  dice: Dice,
  remembered?: Remembered,
): string {
  return words
    .map((word) => {
      const key = `${habit} ${word.own}`;
      const before = remembered?.get(key);
      if (before !== undefined && dice.chance(0.85)) return before;
      const chosen = dice.ranked(spellings(word, habit));
      remembered?.set(key, chosen);
      return chosen;
    })
    .join(" ");
}

const beyondAscii: Readonly<Record<string, string>> = { ı: "i", İ: "I", ø: "o", ß: "ss" };

/** As the machine-readable zone of a passport allows: capitals A to Z and gaps. */
export const machineReadable = (text: string): string =>
  text
    .replaceAll(/[ıİøß]/g, (letter) => beyondAscii[letter] ?? letter)
    .normalize("NFKD")
    .replaceAll(/\p{M}|['’]/gu, "")
    .replaceAll("-", " ")
    .toUpperCase();

/** Latin as the agency's own system makes it from its Cyrillic, letter by letter after the law. */
export const agencyLatin = (cyrillic: string): string =>
  transliterate(cyrillic).replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());

// A policeman with only a passport before him reads its Latin letters, and reads them as English, or as they look.
const readings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^sh/, ["ш"]],
  [/^kh/, ["х", "х", "кх"]],
  [/^gh/, ["г", "гх"]],
  [/^ch/, ["ч", "ш"]],
  [/^zh/, ["ж", "зх"]],
  [/^th/, ["т", "тх"]],
  [/^ee/, ["и", "ее"]],
  [/^o[ou]/, ["у", "оу"]],
  [/^dj/, ["дж"]],
  [/^ya/, ["я"]],
  [/^yu/, ["ю"]],
  [/^j/, ["дж", "дж", "й", "ж"]],
  [/^w/, ["у", "в"]],
  [/^q/, ["к"]],
  [/^x/, ["кс"]],
  [/^y/, ["и", "й"]],
  [/^c/, ["к", "ц"]],
];
const letters: Readonly<Record<string, string>> = Object.fromEntries(
  [..."abdefghiklmnoprstuvz"].map((letter, place) => [letter, [..."абдефгхиклмнопрстувз"][place] ?? letter]),
);

export function readAloud(latin: string, dice: Dice): string {
  let rest = machineReadable(latin).toLowerCase();
  let text = "";
  while (rest !== "") {
    const reading = readings.find(([shape]) => shape.test(rest));
    const length = reading ? (reading[0].exec(rest)?.[0].length ?? 1) : 1;
    text += reading ? dice.ranked(reading[1]) : (letters[rest.charAt(0)] ?? rest.charAt(0));
    rest = rest.slice(length);
  }
  return text;
}
