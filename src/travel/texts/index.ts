import { defineTexts } from "../../platform/i18n/index.ts";
import { bg } from "./bg.ts";
import { en } from "./en.ts";

export const travelTexts = defineTexts({ en, bg });
export type TravelText = keyof typeof en;
