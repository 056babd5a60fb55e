import { isComplete, type Language } from "../../../core/language.ts";
import { defineTexts, languagesOf, type TextKey } from "../../../platform/i18n/index.ts";
import { bg } from "../../texts/bg.ts";
import { en } from "../../texts/en.ts";
import { answersAr } from "../answers/ar.ts";
import { answersCkb } from "../answers/ckb.ts";
import { answersFa } from "../answers/fa.ts";
import { answersFr } from "../answers/fr.ts";
import { answersPrs } from "../answers/prs.ts";
import { answersPs } from "../answers/ps.ts";
import { answersRu } from "../answers/ru.ts";
import { answersTr } from "../answers/tr.ts";
import { answersUk } from "../answers/uk.ts";
import { answersUr } from "../answers/ur.ts";
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
  ar: { ...ar, ...answersAr },
  fa: { ...fa, ...answersFa },
  prs: { ...prs, ...answersPrs },
  ps: { ...ps, ...answersPs },
  ckb: { ...ckb, ...answersCkb },
  ur: { ...ur, ...answersUr },
  fr: { ...fr, ...answersFr },
  tr: { ...tr, ...answersTr },
  ru: { ...ru, ...answersRu },
  uk: { ...uk, ...answersUk },
});

export type PrintText = TextKey<typeof printTexts>;

/** The languages a sheet can be printed in. */
export const printedLanguages: readonly Language[] = languagesOf(printTexts);

/** A text of printed sheets in a language; null where it is not translated. */
export const wordOf = (language: Language, key: string): string | null =>
  (printTexts.catalogues[language] as Readonly<Record<string, string>> | undefined)?.[key] ?? null;

/** A translation nobody has checked yet. */
export const onTrial = (language: Language): boolean => !isComplete(language);
