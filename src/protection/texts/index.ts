import { defineTexts } from "../../platform/i18n/index.ts";
import { bg } from "./bg.ts";
import { en } from "./en.ts";

export const protectionTexts = defineTexts({ en, bg });
export type ProtectionText = keyof typeof en;
