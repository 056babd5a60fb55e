import { defineTexts } from "../../platform/i18n/index.ts";
import { bg } from "./bg.ts";
import { en } from "./en.ts";

export const indicatorsTexts = defineTexts({ en, bg });
export type IndicatorsText = keyof typeof en;
