import type { Language, PerLanguage } from "../../core/language.ts";
import { earliestDay, latestDay, type PartialDate } from "../../core/partial-date.ts";

export const emblems = ["eu", "norway", "switzerland", "none"] as const;
export type FundEmblem = (typeof emblems)[number];

/** From when until when a fund wants these words; without an end they hold still. Both days belong to it. */
export interface FundPeriod {
  readonly from: PartialDate;
  readonly until?: PartialDate | undefined;
  readonly emblem: FundEmblem;
  readonly statement: PerLanguage & { readonly bg: string; readonly en: string };
  readonly disclaimer?: PerLanguage | undefined;
}

/** A fund as it was written: its own words, and those of its periods. */
export interface WrittenFund {
  readonly emblem: FundEmblem;
  readonly statement: string;
  readonly disclaimer?: string | undefined;
  readonly periods?: readonly FundPeriod[] | undefined;
}

/** What is printed for a fund, and the language it is in: a period may not be translated yet. */
export interface FundWords {
  readonly emblem: FundEmblem;
  readonly statement: string;
  readonly disclaimer?: string | undefined;
  readonly language: Language;
}

/**
 * What the fund wants printed on an item of this date: the words of the period its first possible day falls into; the
 * fund's own where there is none, or no date. A period's words come whole: another period's disclaimer never joins them.
 */
export function fundWordsOn(fund: WrittenFund, language: Language, date: PartialDate | null): FundWords {
  const day = date && earliestDay(date);
  const period = day && fund.periods?.find(({ from, until }) => isWithin(day, from, until));
  if (!period) {
    return { emblem: fund.emblem, statement: fund.statement, disclaimer: fund.disclaimer, language };
  }
  const said = period.statement[language] === undefined ? "en" : language;
  return {
    emblem: period.emblem,
    statement: period.statement[said] ?? period.statement.en,
    disclaimer: period.disclaimer?.[said],
    language: said,
  };
}

const isWithin = (day: string, from: PartialDate, until: PartialDate | undefined): boolean =>
  earliestDay(from) <= day && (until === undefined || day <= latestDay(until));

export const overlaps = "overlaps another period";
export const endsBeforeItBegins = "is before the beginning";

export interface PeriodProblem {
  readonly path: readonly [row: number, field: "from" | "until"];
  readonly message: typeof overlaps | typeof endsBeforeItBegins;
}

/** Periods that end before they begin, and those that begin while one written above or begun before still holds. */
export function periodProblems(periods: readonly Pick<FundPeriod, "from" | "until">[]): PeriodProblem[] {
  const problems: PeriodProblem[] = [];
  for (const [row, { from, until }] of periods.entries()) {
    if (until !== undefined && latestDay(until) < earliestDay(from)) {
      problems.push({ path: [row, "until"], message: endsBeforeItBegins });
    } else if (periods.slice(0, row).some((other) => isShared(other, { from, until }))) {
      problems.push({ path: [row, "from"], message: overlaps });
    }
  }
  return problems;
}

type Span = Pick<FundPeriod, "from" | "until">;

const isShared = (one: Span, other: Span): boolean =>
  isWithin(earliestDay(one.from), other.from, other.until) ||
  isWithin(earliestDay(other.from), one.from, one.until);
