import type { commonEn } from "./common-en.ts";

/** Думи, общи за няколко страници. */
export const commonBg: Record<keyof typeof commonEn, string> = {
  "done.saved": "Записано.",
  "common.save": "Запис",
  "common.country": "Държава",
};
