import { stemmer as stemEnglish } from "@orama/stemmers/english";
import type { Language } from "../../core/language.ts";
import { transliterate } from "../../core/transliteration.ts";
import { stemBulgarian } from "./bulgarian-stem.ts";

/**
 * The words of a text as the search keeps them: case, accents and script folded away, so that Харманли, ХАРМАНЛИ and
 * Harmanli are one word. Each word stands as written and, in Bulgarian and English, as its stem, so that one
 * grammatical form finds the others.
 */
export function searchWords(text: string, language: Language): string[] {
  const words =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.flatMap((word) => {
    const folded = fold(word);
    const stem = fold(stemOf(word, language));
    return stem.length < 2 || stem === folded ? [folded] : [folded, stem];
  });
}

/** The forms under which one asked word may stand in the index; `prefix` also takes words that begin so. */
export function askedWords(question: string): { forms: string[]; prefix: string }[] {
  const words =
    question
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const asked = [...new Set(words)].slice(0, 8).map((word) => {
    const forms = new Set([fold(word), fold(stemBulgarian(word)), fold(stemEnglish(word))]);
    return { forms: [...forms].filter((form) => form.length > 1), prefix: fold(word) };
  });
  // Single letters and digits are not in the index: the 3 of 3.003 must not make the rest unfindable.
  return asked.filter(({ forms }) => forms.length > 0);
}

function fold(word: string): string {
  return transliterate(word).normalize("NFKD").replaceAll(/\p{M}/gu, "");
}

function stemOf(word: string, language: Language): string {
  if (language === "bg") return stemBulgarian(word);
  return language === "en" ? stemEnglish(word) : word;
}
