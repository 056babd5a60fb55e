import { defineTexts } from "../../platform/i18n/index.ts";
import { receiptAr } from "./receipt-ar.ts";
import { receiptBg } from "./receipt-bg.ts";
import { receiptEn } from "./receipt-en.ts";
import { receiptFa } from "./receipt-fa.ts";

/** What the printed receipt says. Dari reads the Persian one: these words are the same. */
export const receiptTexts = defineTexts({
  en: receiptEn,
  bg: receiptBg,
  ar: receiptAr,
  fa: receiptFa,
  prs: receiptFa,
});
