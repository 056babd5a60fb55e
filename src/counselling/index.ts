export { holidaysOf, isWorkingDay, restOn } from "./deadlines/holidays.ts";
export { daysLeft, type LastDay, lastDayOf, type NoLastDay, workingDaysAfter } from "./deadlines/last-day.ts";
export {
  isAppeal,
  type TermRule,
  type TermRuleId,
  termRuleIds,
  termRuleOn,
  termRules,
} from "./deadlines/rules.ts";
