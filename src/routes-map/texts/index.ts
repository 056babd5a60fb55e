import { defineTexts } from "../../platform/i18n/index.ts";
import { ar } from "./ar.ts";
import { bg } from "./bg.ts";
import { en } from "./en.ts";

/** What `<routes-map>` says. It fills the places itself, so a text may hold nothing but `{names}`. */
export const elementTexts = defineTexts({ en, bg, ar });
