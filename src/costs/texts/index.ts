import { defineTexts } from "../../platform/i18n/index.ts";
import { bg } from "./bg.ts";
import { en } from "./en.ts";

export const costsTexts = defineTexts({ en, bg });
export type CostsText = keyof typeof en;
