import type { PerLanguage } from "../../core/language.ts";
import type { RecordFields } from "../../platform/forms/index.ts";
import type { Names } from "../model.ts";

/** What a form gave. The record it is for knows which fields there are; no single type says so of all kinds. */
export type Given = Readonly<Record<string, never>>;

export const namesIn = (names: Names): RecordFields => ({
  nameBg: names.bg,
  nameEn: names.en,
  nameAr: names.ar ?? null,
});

export function namesOf({ ar: _, ...others }: Names, fields: Given): Names {
  const ar: string | null | undefined = fields.nameAr;
  return { ...others, bg: fields.nameBg ?? others.bg, en: fields.nameEn ?? others.en, ...(ar ? { ar } : {}) };
}

/** Texts in two languages beside those in others; an emptied one is not there. */
export function saidIn(
  { bg: _bg, en: _en, ...others }: PerLanguage,
  bg: string | null | undefined,
  en: string | null | undefined,
): PerLanguage {
  return { ...others, ...(bg ? { bg } : {}), ...(en ? { en } : {}) };
}

/** The lines of a text that say something. */
export const linesOf = (text: string | null | undefined): string[] =>
  (text ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** A note in both languages, each standing in for the other where only one was written; null where none was. */
export function noteOf(
  before: Names | null,
  bg: string | null | undefined,
  en: string | null | undefined,
): Names | null {
  return bg || en ? { ...before, bg: bg || en || "", en: en || bg || "" } : null;
}
