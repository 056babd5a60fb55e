import { defineTexts, type TextKey } from "../../platform/i18n/index.ts";
import { bg } from "./bg.ts";
import { en } from "./en.ts";

export const mapTexts = defineTexts({ en, bg });

export type MapText = TextKey<typeof mapTexts>;
