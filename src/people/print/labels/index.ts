import { completeLanguages, type Language } from "../../../core/language.ts";
import { defineTexts, languagesOf, type TextKey } from "../../../platform/i18n/index.ts";
import { bg } from "../../texts/bg.ts";
import { en } from "../../texts/en.ts";
import { ar } from "./ar.ts";
import { fa } from "./fa.ts";
import { prs } from "./prs.ts";
import { sheetBg } from "./sheet-bg.ts";
import { sheetEn } from "./sheet-en.ts";

/** What printed sheets say: what the pages say, and in more languages than these. */
export const printTexts = defineTexts({
  en: { ...en, ...sheetEn },
  bg: { ...bg, ...sheetBg },
  ar,
  fa,
  prs,
});

export type PrintText = TextKey<typeof printTexts>;

/** The languages a sheet can be printed in. */
export const printedLanguages: readonly Language[] = languagesOf(printTexts);

/** A translation nobody has checked yet. */
export const onTrial = (language: Language): boolean =>
  !(completeLanguages as readonly Language[]).includes(language);
