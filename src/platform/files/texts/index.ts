import { defineTexts, type TextKey } from "../../i18n/index.ts";
import { bg } from "./bg.ts";
import { en } from "./en.ts";

export const filesTexts = defineTexts({ en, bg });

export type FileText = TextKey<typeof filesTexts>;
