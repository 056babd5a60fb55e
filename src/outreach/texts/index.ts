import { defineTexts } from "../../platform/i18n/index.ts";
import { bg } from "./bg.ts";
import { en } from "./en.ts";

export const outreachTexts = defineTexts({ en, bg });
export type OutreachText = keyof typeof en;
