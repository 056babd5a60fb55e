export { type LastDay, lastDayOf, type NoLastDay } from "./deadlines/last-day.ts";
export {
  isAppeal,
  type TermRule,
  type TermRuleId,
  termRuleIds,
  termRuleOn,
  termRules,
} from "./deadlines/rules.ts";
export { counsellingPart } from "./journey-part.ts";
export { legalDeadline } from "./steps/legal-deadline.ts";
export { legalSession } from "./steps/legal-session.ts";
export { proceeding } from "./steps/proceeding.ts";
export { returnSession } from "./steps/return-session.ts";
export { counsellingTexts } from "./texts/index.ts";
