import { isComplete, type Language } from "../../../core/language.ts";
import { defineTexts, languagesOf, type TextKey } from "../../../platform/i18n/index.ts";
import { closureBg } from "../closure/closure-bg.ts";
import { closureEn } from "../closure/closure-en.ts";
import { decisionAr } from "../decision/decision-ar.ts";
import { decisionBg } from "../decision/decision-bg.ts";
import { decisionEn } from "../decision/decision-en.ts";
import { decisionFa } from "../decision/decision-fa.ts";
import { decisionPrs } from "../decision/decision-prs.ts";
import { declarationAr } from "../declaration/declaration-ar.ts";
import { declarationBg } from "../declaration/declaration-bg.ts";
import { declarationEn } from "../declaration/declaration-en.ts";
import { declarationFa } from "../declaration/declaration-fa.ts";
import { declarationPrs } from "../declaration/declaration-prs.ts";
import { departureAr } from "../departure/departure-ar.ts";
import { departureBg } from "../departure/departure-bg.ts";
import { departureEn } from "../departure/departure-en.ts";
import { departureFa } from "../departure/departure-fa.ts";
import { departurePrs } from "../departure/departure-prs.ts";
import { destructionBg } from "../destruction/destruction-bg.ts";
import { destructionEn } from "../destruction/destruction-en.ts";
import { lettersBg } from "../letters/letters-bg.ts";
import { lettersEn } from "../letters/letters-en.ts";
import { wordsAr } from "./words-ar.ts";
import { wordsBg } from "./words-bg.ts";
import { wordsEn } from "./words-en.ts";
import { wordsFa } from "./words-fa.ts";
import { wordsPrs } from "./words-prs.ts";

/** What the printed papers of a case say. */
export const paperTexts = defineTexts({
  en: {
    ...wordsEn,
    ...declarationEn,
    ...lettersEn,
    ...decisionEn,
    ...departureEn,
    ...closureEn,
    ...destructionEn,
  },
  bg: {
    ...wordsBg,
    ...declarationBg,
    ...lettersBg,
    ...decisionBg,
    ...departureBg,
    ...closureBg,
    ...destructionBg,
  },
  ar: { ...wordsAr, ...declarationAr, ...decisionAr, ...departureAr },
  fa: { ...wordsFa, ...declarationFa, ...decisionFa, ...departureFa },
  prs: { ...wordsPrs, ...declarationPrs, ...decisionPrs, ...departurePrs },
});

export type PaperText = TextKey<typeof paperTexts>;

/** The languages beside Bulgarian a paper for the person can be printed in. */
export const paperLanguages: readonly Language[] = languagesOf(paperTexts).filter((one) => one !== "bg");

/** A translation nobody has checked yet. */
export const onTrial = (language: Language): boolean => !isComplete(language);

/** How the mission calls itself on paper. */
export const paperOrganisation = (language: Language): string =>
  paperTexts.in(language)("paper.organisation");
