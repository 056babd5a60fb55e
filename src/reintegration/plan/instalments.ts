/** What must be so before a part of a line is given (domain.md 1.21). */
export const instalmentConditions = ["none", "report", "visit", "date"] as const;
export type InstalmentCondition = (typeof instalmentConditions)[number];

export interface Instalment {
  /** 1, 2, 3 … */
  readonly number: number;
  readonly amount: number;
  readonly condition: InstalmentCondition;
  /** The day a condition "date" waits for, `YYYY-MM-DD`. */
  readonly on: string | null;
}

/** What happened to a line so far. Days are `YYYY-MM-DD`. */
export interface LineHistory {
  readonly today: string;
  /** Numbers of the instalments that were given, each with its day. */
  readonly given: readonly { readonly number: number; readonly day: string }[];
  /** Days of reports about the use of what was given. */
  readonly reports: readonly string[];
  /** Days of visits that found the person and the measure going. */
  readonly visits: readonly string[];
  /** Whether somebody stopped the line: a supplier that vanished, an incident. */
  readonly stopped: boolean;
}

export type Release =
  | { readonly may: true }
  | {
      readonly may: false;
      readonly because: "given" | "stopped" | "earlier-first" | "no-such" | "report" | "visit" | "date";
    };

const no = (because: Exclude<Release, { may: true }>["because"]): Release => ({ may: false, because });

/**
 * Whether an instalment may be given today: never twice, never before the one before it, never before its condition.
 * A report or a visit counts when it came after the instalment before, for it is about what that one was used for.
 */
export function releaseOf(plan: readonly Instalment[], number: number, history: LineHistory): Release {
  const wanted = plan.find((one) => one.number === number);
  if (!wanted) return no("no-such");
  if (history.given.some((one) => one.number === number)) return no("given");
  if (history.stopped) return no("stopped");
  const before = plan.filter((one) => one.number < number);
  const givenDays = new Map(history.given.map((one) => [one.number, one.day]));
  if (before.some((one) => !givenDays.has(one.number))) return no("earlier-first");
  const lastGiven =
    before
      .map((one) => givenDays.get(one.number) ?? "")
      .toSorted()
      .at(-1) ?? "";
  switch (wanted.condition) {
    case "none":
      return { may: true };
    case "date":
      return wanted.on !== null && wanted.on <= history.today ? { may: true } : no("date");
    case "report":
      return history.reports.some((day) => day >= lastGiven) ? { may: true } : no("report");
    case "visit":
      return history.visits.some((day) => day >= lastGiven) ? { may: true } : no("visit");
  }
}

export type InstalmentFault = "numbers" | "sum" | "nothing" | "date-missing" | "date-needless";

/** What is wrong with the instalments of a line of an amount; empty when nothing is. */
export function faultsOf(plan: readonly Instalment[], amount: number): readonly InstalmentFault[] {
  const faults = new Set<InstalmentFault>();
  if (plan.some(({ number }, at) => number !== at + 1)) faults.add("numbers");
  if (plan.some((one) => one.amount <= 0)) faults.add("nothing");
  if (plan.length > 0 && plan.reduce((sum, one) => sum + one.amount, 0) !== amount) faults.add("sum");
  if (plan.some(({ condition, on }) => condition === "date" && on === null)) faults.add("date-missing");
  if (plan.some(({ condition, on }) => condition !== "date" && on !== null)) faults.add("date-needless");
  return [...faults];
}
