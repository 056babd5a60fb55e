/** A rule with the days it holds between and where it says so: what law, airlines and donors ask changes. */
export interface Dated<T> {
  /** The first day, `YYYY-MM-DD`. */
  readonly from: string;
  /** The last day; left out as long as it holds. */
  readonly until?: string;
  readonly value: T;
  /** A page, or the paragraph of domain.md; `[K]` general knowledge, `[D]` decided here. */
  readonly source: string;
}

/** The rule that holds on a day: of several the one that began last. */
export const ruleOn = <T>(rules: readonly Dated<T>[], day: string): Dated<T> | undefined =>
  rules
    .filter(({ from, until }) => from <= day && (until === undefined || day <= until))
    .toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];

/** What the rule says on a day. Throws for a day on which none holds: lists of rules begin before the mission does. */
export function valueOn<T>(rules: readonly Dated<T>[], day: string): T {
  const rule = ruleOn(rules, day);
  if (!rule) throw new Error(`No rule holds on ${day}.`);
  return rule.value;
}
