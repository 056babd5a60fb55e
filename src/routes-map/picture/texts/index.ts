import { defineTexts } from "../../../platform/i18n/index.ts";
import { ar } from "./ar.ts";
import { bg } from "./bg.ts";
import { en } from "./en.ts";

export const pictureTexts = defineTexts({ en, bg, ar });
