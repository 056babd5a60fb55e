import { defineTexts, type TextKey } from "../../i18n/index.ts";
import { bg } from "./bg.ts";
import { en } from "./en.ts";
import { yesNo } from "./yes-no.ts";

export const formTexts = defineTexts({ en, bg, ...yesNo });

export type FormText = TextKey<typeof formTexts>;
