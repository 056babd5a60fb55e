import type { PartialDate } from "../core/partial-date.ts";
import type { Named } from "../payments/index.ts";

/** What the law lets a project spend on itself, as dated data (domain.md 6.4). */
export interface CostLimit {
  readonly fund: string;
  /** It holds for programme periods that begin between these days. */
  readonly periods: { readonly from: string; readonly until: string };
  /** Hundredths of a percent of the direct costs. */
  readonly indirect: number;
  /** Hundredths of a percent of the direct costs of staff, where a programme may choose that rate instead; null: it may not. */
  readonly indirectOfStaff: number | null;
  /** The most that a rate of the programme's own calculation may come to, of the direct costs; null: none is foreseen. */
  readonly indirectCalculated: number | null;
  /** Null: the law names none that is on record. */
  readonly management: number | null;
  /**
   * What the programme itself is paid for technical assistance, in hundredths of a percent of what it is paid in all; null
   * where none is on record. No project's budget bears it.
   */
  readonly technicalAssistance: {
    readonly share: number;
    readonly law: Named;
    readonly source: string;
  } | null;
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
    indirectOfStaff: null,
    indirectCalculated: null,
    management: 1000,
    technicalAssistance: null,
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
    // Article 54: one of three flat rates, which the call names: (a) and (b) need no calculation, (c) needs one.
    indirect: 700,
    indirectOfStaff: 1500,
    indirectCalculated: 2500,
    // The regulation limits none. The decree's rules for this fund were not at hand: whether they do is not known.
    management: null,
    // For this fund always a flat rate, paid to the programme (paragraph 3); how high is quoted from memory.
    technicalAssistance: {
      share: 600,
      law: {
        bg: "Регламент (ЕС) 2021/1060, чл. 36, пар. 3 и 5",
        en: "Regulation (EU) 2021/1060, Article 36(3) and (5)",
      },
      source: "gesetze.legal/eu/vo_eu_2021_1060/36",
    },
    since: "2021-07-01" as PartialDate,
    law: {
      bg: "Регламент (ЕС) 2021/1060, чл. 54; национални правила: ПМС № 86 от 2023 г. (ДВ, бр. 49 от 2023 г., изм. до бр. 5 от 2024 г.)",
      en: "Regulation (EU) 2021/1060, Article 54; national rules: Council of Ministers Decree 86/2023 (State Gazette 49/2023, amended up to 5/2024)",
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
