import { defineTexts } from "../../../platform/i18n/index.ts";
import { rssAr } from "./rss-ar.ts";
import { rssBg } from "./rss-bg.ts";
import { rssEn } from "./rss-en.ts";
import { rssFa } from "./rss-fa.ts";

/** What surveys ask. Arabic and Persian have not been read by a native speaker: whoever asks from them is told so. */
export const surveyTexts = defineTexts({ en: rssEn, bg: rssBg, ar: rssAr, fa: rssFa });
