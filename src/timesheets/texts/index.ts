import { defineTexts } from "../../platform/i18n/index.ts";
import { bg } from "./bg.ts";
import { en } from "./en.ts";

export const timesheetsTexts = defineTexts({ en, bg });
export type TimesheetsText = keyof typeof en;
