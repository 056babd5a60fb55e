import { defineTexts } from "../../platform/i18n/index.ts";
import { bg } from "./bg.ts";
import { en } from "./en.ts";

export const casesTexts = defineTexts({ en, bg });
export type CasesText = keyof typeof en;
