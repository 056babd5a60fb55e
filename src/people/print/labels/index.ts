import { completeLanguages, type Language } from "../../../core/language.ts";
import { defineTexts, languagesOf, type TextKey } from "../../../platform/i18n/index.ts";
import { bg } from "../../texts/bg.ts";
import { en } from "../../texts/en.ts";
import { ar } from "./ar.ts";
import { ckb } from "./ckb.ts";
import { fa } from "./fa.ts";
import { fr } from "./fr.ts";
import { prs } from "./prs.ts";
import { ps } from "./ps.ts";
import { ru } from "./ru.ts";
import { sheetBg } from "./sheet-bg.ts";
import { sheetEn } from "./sheet-en.ts";
import { tr } from "./tr.ts";
import { uk } from "./uk.ts";
import { ur } from "./ur.ts";

/** What printed sheets say: what the pages say, and in more languages than these. */
export const printTexts = defineTexts({
  en: { ...en, ...sheetEn },
  bg: { ...bg, ...sheetBg },
  ar,
  fa,
  prs,
  ps,
  ckb,
  ur,
  fr,
  tr,
  ru,
  uk,
});

export type PrintText = TextKey<typeof printTexts>;

/** The languages a sheet can be printed in. */
export const printedLanguages: readonly Language[] = languagesOf(printTexts);

/** A translation nobody has checked yet. */
export const onTrial = (language: Language): boolean =>
  !(completeLanguages as readonly Language[]).includes(language);
