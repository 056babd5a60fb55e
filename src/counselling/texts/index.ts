import { defineTexts } from "../../platform/i18n/index.ts";
import { bg } from "./bg.ts";
import { en } from "./en.ts";

export const counsellingTexts = defineTexts({ en, bg });
export type CounsellingText = keyof typeof en;
