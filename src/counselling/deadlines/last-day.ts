import { addDays, addMonths } from "../../core/day.ts";
import { restOn } from "../../core/holidays.ts";
import { addWorkingDays } from "../../core/working-days.ts";
import { type TermRule, termRuleOn, termRules } from "./rules.ts";

/** A last day with the way it was computed. A lawyer checks it. */
export interface LastDay {
  readonly rule: TermRule;
  /** The day the term is counted from; it is not counted itself. */
  readonly start: string;
  /** In the unit of the rule. */
  readonly length: number;
  /** The last day by counting alone. */
  readonly counted: string;
  readonly lastDay: string;
  /** Days on which nobody works that it was moved past, in order; none when it was not moved. */
  readonly movedPast: readonly { readonly day: string; readonly why: "weekend" | "holiday" }[];
}

export type NoLastDay = "no-rule" | "length-needed" | "length-outside";

/**
 * The last day of a term (art. 60 of the Civil Procedure Code through art. 144 of the Administrative Procedure Code [K]):
 * the first day is not counted; months end on the day of the same number, or on the last of a shorter month; a last day
 * on which nobody works moves on, where the rule says so. `length` only where the decision chooses within the rule's
 * limits. Says why when there is none.
 */
export function lastDayOf(
  id: string,
  start: string,
  length: number | null = null,
  rules: readonly TermRule[] = termRules,
): LastDay | NoLastDay {
  const rule = termRuleOn(id, start, rules);
  if (!rule) return "no-rule";
  const chosen = length ?? (rule.least === rule.most ? rule.most : null);
  if (chosen === null) return "length-needed";
  if (!Number.isInteger(chosen) || chosen < rule.least || chosen > rule.most) return "length-outside";
  const counted = count(rule, start, chosen);
  const movedPast = [];
  let lastDay = counted;
  for (let why = restOn(lastDay); rule.moves && why !== null; why = restOn(lastDay)) {
    movedPast.push({ day: lastDay, why });
    lastDay = addDays(lastDay, 1);
  }
  return { rule, start, length: chosen, counted, lastDay, movedPast };
}

function count({ unit }: TermRule, start: string, length: number): string {
  if (unit === "days") return addDays(start, length);
  if (unit === "months") return addMonths(start, length);
  return addWorkingDays(start, length);
}
