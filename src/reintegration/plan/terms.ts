import { addDays, addMonths } from "../../core/day.ts";

/** Terms of the months after arrival [D] (domain.md 1.19, 1.20, 1.22, 1.27, 1.25). */
export const terms = {
  /** Days after arrival within which the person is counselled. */
  counselling: 14,
  /** Months after return within which the plan stands. */
  plan: 1,
  /** Months after return within which everything is delivered. */
  delivery: 12,
  /** Months after arrival in which somebody is visited. */
  visits: [1, 3, 6, 12],
  /** Tries to reach somebody, within so many days, before contact counts as lost. */
  lost: { tries: 5, days: 30 },
  /** From this amount on, in euro cents, three quotations are asked for [K]. */
  threeQuotations: 50_000,
} as const;

export const counsellingDue = (arrived: string): string => addDays(arrived, terms.counselling);
export const planDue = (arrived: string): string => addMonths(arrived, terms.plan);
export const visitDue = (arrived: string, months: number): string => addMonths(arrived, months);

/** The last day on which anything may be delivered: a year after return or the project's end, whichever comes first. */
export function lastDeliveryDay(arrived: string, projectEnd: string | null): string {
  const own = addMonths(arrived, terms.delivery);
  return projectEnd !== null && projectEnd < own ? projectEnd : own;
}

/** Whether enough was tried to call contact lost: five tries within thirty days, up to the last one, on days of their own. */
export function triedEnough(tries: readonly string[]): boolean {
  const days = [...new Set(tries)].toSorted();
  return days.some((last) => {
    const first = addDays(last, -(terms.lost.days - 1));
    return days.filter((day) => first <= day && day <= last).length >= terms.lost.tries;
  });
}
