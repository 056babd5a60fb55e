import { defineTexts } from "../../platform/i18n/index.ts";
import { bg } from "./bg.ts";
import { en } from "./en.ts";

export const programmesTexts = defineTexts({ en, bg });
export type ProgrammesText = keyof typeof en;
