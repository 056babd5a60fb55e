import { defineTexts } from "../../platform/i18n/index.ts";
import { bg } from "./bg.ts";
import { en } from "./en.ts";
import { iomBg } from "./iom-bg.ts";
import { iomEn } from "./iom-en.ts";

export const indicatorsTexts = defineTexts({ en: { ...en, ...iomEn }, bg: { ...bg, ...iomBg } });
export type IndicatorsText = keyof typeof en | keyof typeof iomEn;
