import { defineTexts } from "../../platform/i18n/index.ts";
import { bg } from "./bg.ts";
import { en } from "./en.ts";

export const dashboardTexts = defineTexts({ en, bg });
export type DashboardText = keyof typeof en;
