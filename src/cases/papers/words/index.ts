import { completeLanguages, type Language } from "../../../core/language.ts";
import { defineTexts, languagesOf, type TextKey } from "../../../platform/i18n/index.ts";
import { declarationAr } from "../declaration/declaration-ar.ts";
import { declarationBg } from "../declaration/declaration-bg.ts";
import { declarationEn } from "../declaration/declaration-en.ts";
import { declarationFa } from "../declaration/declaration-fa.ts";
import { declarationPrs } from "../declaration/declaration-prs.ts";
import { wordsAr } from "./words-ar.ts";
import { wordsBg } from "./words-bg.ts";
import { wordsEn } from "./words-en.ts";
import { wordsFa } from "./words-fa.ts";
import { wordsPrs } from "./words-prs.ts";

/** What the printed papers of a case say. */
export const paperTexts = defineTexts({
  en: { ...wordsEn, ...declarationEn },
  bg: { ...wordsBg, ...declarationBg },
  ar: { ...wordsAr, ...declarationAr },
  fa: { ...wordsFa, ...declarationFa },
  prs: { ...wordsPrs, ...declarationPrs },
});

export type PaperText = TextKey<typeof paperTexts>;

/** The languages beside Bulgarian a paper for the person can be printed in. */
export const paperLanguages: readonly Language[] = languagesOf(paperTexts).filter((one) => one !== "bg");

/** A translation nobody has checked yet. */
export const onTrial = (language: Language): boolean =>
  !(completeLanguages as readonly Language[]).includes(language);
