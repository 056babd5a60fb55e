import { defineTexts } from "../../platform/i18n/index.ts";
import { planAr } from "./plan-ar.ts";
import { planBg } from "./plan-bg.ts";
import { planEn } from "./plan-en.ts";
import { planFa } from "./plan-fa.ts";
import { planPrs } from "./plan-prs.ts";

/** What the printed plan says. */
export const planPaperTexts = defineTexts({ en: planEn, bg: planBg, ar: planAr, fa: planFa, prs: planPrs });
