import type { PartialDate } from "../core/partial-date.ts";
import type { Named } from "../payments/index.ts";

/** What the law lets a project spend on itself, as dated data (domain.md 6.4). */
export interface CostLimit {
  readonly fund: string;
  /** It holds for programme periods that begin between these days. */
  readonly periods: { readonly from: string; readonly until: string };
  /** Hundredths of a percent of the direct costs. */
  readonly indirect: number;
  /** Null: the law names none that is on record. */
  readonly management: number | null;
  /** As precise as it is known. */
  readonly since: PartialDate;
  readonly law: Named;
  readonly source: string;
  /** Whether somebody has read it in the law itself. */
  readonly checked: boolean;
}

/** Every limit there ever was. A change of the law is added below; nothing is taken out. */
export const costLimits: readonly CostLimit[] = [
  {
    fund: "amif",
    periods: { from: "2014-01-01", until: "2020-12-31" },
    indirect: 700,
    management: 1000,
    since: "2015" as PartialDate,
    law: {
      bg: "ПМС № 190 от 2015 г., изменено с ПМС № 248 от 2018 г.",
      en: "Council of Ministers Decree 190/2015, amended by Decree 248/2018",
    },
    source: "novini.bg/bylgariya/politika/510012; dv.parliament.bg idMat=132130",
    checked: false,
  },
  {
    fund: "amif",
    periods: { from: "2021-01-01", until: "2027-12-31" },
    // Without a calculation of one's own; a calculated rate may be higher (points b and c).
    indirect: 700,
    // The regulation limits none; whether the decree does nobody has read.
    management: null,
    since: "2021-07-01" as PartialDate,
    law: {
      bg: "Регламент (ЕС) 2021/1060, чл. 54, буква а); национални правила: ПМС № 86 от 2023 г.",
      en: "Regulation (EU) 2021/1060, Article 54(a); national rules: Council of Ministers Decree 86/2023",
    },
    source: "gesetze.legal/eu/vo_eu_2021_1060/54; dv.parliament.bg idMat=195500",
    checked: false,
  },
];

/** The limits of the law for a programme period; null where none is on record. */
export const costLimitOf = (fund: string, periodStarts: string): CostLimit | null =>
  costLimits.findLast(
    (one) => one.fund === fund && one.periods.from <= periodStarts && periodStarts <= one.periods.until,
  ) ?? null;
