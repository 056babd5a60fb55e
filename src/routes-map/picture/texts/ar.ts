import type { en } from "./en.ts";

/** Names of seas only: what else the picture says in Arabic waits for a reader of it. */
export const ar: Partial<Record<keyof typeof en, string>> = {
  "sea.mediterranean": "البحر المتوسط",
  "sea.black": "البحر الأسود",
  "sea.atlantic": "المحيط الأطلسي",
  "sea.red": "البحر الأحمر",
  "sea.arabian": "بحر العرب",
  "sea.aegean": "بحر إيجة",
  "river.danube": "الدانوب",
};
