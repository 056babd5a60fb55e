import { measuresPrs } from "../told/measures-prs.ts";
import { planFa } from "./plan-fa.ts";

/** The printed plan in Dari: Persian, with the words Afghanistan uses. On trial: not read by a native speaker yet. */
export const planPrs = {
  ...planFa,
  ...measuresPrs,
  "plan-paper.sign": "امضا یا نشان انگشت شخص",
  "plan-paper.sign-guardian": "برای طفل: امضای پدر، مادر یا سرپرست",
} as const;
