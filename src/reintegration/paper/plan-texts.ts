import { defineTexts } from "../../platform/i18n/index.ts";
import { planAr } from "./plan-ar.ts";
import { planBg } from "./plan-bg.ts";
import { planEn } from "./plan-en.ts";
import { planFa } from "./plan-fa.ts";

/** What the printed plan says. Dari reads the Persian one: these words are the same. */
export const planPaperTexts = defineTexts({ en: planEn, bg: planBg, ar: planAr, fa: planFa, prs: planFa });
