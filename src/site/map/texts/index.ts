import { defineTexts, type TextKey } from "../../../platform/i18n/index.ts";
import { ar } from "./ar.ts";
import { bg } from "./bg.ts";
import { en } from "./en.ts";

export const mapTexts = defineTexts({ en, bg, ar });

export type MapText = TextKey<typeof mapTexts>;
