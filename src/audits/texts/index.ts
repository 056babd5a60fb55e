import { defineTexts } from "../../platform/i18n/index.ts";
import { bg } from "./bg.ts";
import { en } from "./en.ts";

export const auditsTexts = defineTexts({ en, bg });
export type AuditsText = keyof typeof en;
