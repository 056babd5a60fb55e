import type { closureEn } from "./closure-en.ts";

/** Бележката за приключване на досието. */
export const closureBg: Readonly<Record<keyof typeof closureEn, string>> = {
  "closing.title": "Бележка за приключване на досието",
  "closing.how": "Как приключи",
};
