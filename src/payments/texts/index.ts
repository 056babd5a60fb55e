import { defineTexts } from "../../platform/i18n/index.ts";
import { bg } from "./bg.ts";
import { en } from "./en.ts";

export const paymentsTexts = defineTexts({ en, bg });
export type PaymentsText = keyof typeof en;
