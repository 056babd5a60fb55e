import type { CaseVisit } from "../../cases/parts/index.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import type { Translator } from "../../platform/i18n/index.ts";
import { type DashboardText, dashboardTexts } from "../texts/index.ts";

/** One member of staff looking at a project's dashboard. */
export interface Visit extends Omit<CaseVisit, "t"> {
  readonly t: Translator<DashboardText>;
}

export const visitOf = (visit: CaseVisit): Visit => ({ ...visit, t: dashboardTexts.in(visit.language) });

export const sayDay = ({ t }: Pick<Visit, "t">, day: string): string => t.date(day as PartialDate);

/** A month of the calendar: `2026-03`. */
export const sayMonth = ({ t }: Pick<Visit, "t">, day: string): string =>
  t.date(day.slice(0, 7) as PartialDate);

/** A rate of persons a month, with one digit after the point. */
export const sayRate = ({ language }: Pick<Visit, "language">, rate: number): string =>
  new Intl.NumberFormat(language === "bg" ? "bg-BG" : "en-GB", { maximumFractionDigits: 1 }).format(rate);

/** Hundredths of a percent as a percentage. */
export const sayShare = (visit: Pick<Visit, "language">, share: number): string =>
  sayRate(visit, share / 100);
