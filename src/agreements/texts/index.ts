import { defineTexts } from "../../platform/i18n/index.ts";
import { bg } from "./bg.ts";
import { en } from "./en.ts";

export const agreementsTexts = defineTexts({ en, bg });
export type AgreementsText = keyof typeof en;
