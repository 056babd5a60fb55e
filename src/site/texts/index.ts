import { defineTexts, type TextKey } from "../../platform/i18n/index.ts";
import { ar } from "./ar.ts";
import { bg } from "./bg.ts";
import { en } from "./en.ts";

export const siteTexts = defineTexts({ en, bg, ar });

export type SiteText = TextKey<typeof siteTexts>;
