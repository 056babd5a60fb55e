import { earliestDay, latestDay, type PartialDate, precisionOf } from "../../core/partial-date.ts";
import { element, type Xml } from "../../core/xml.ts";
import type { Translator } from "../../platform/i18n/index.ts";
import type { SiteText } from "../texts/index.ts";
import { narratives } from "./narrative.ts";
import type { ToldProject } from "./read-projects.ts";

/** Codes of IATI's list ActivityDateType. */
const dateType = { plannedStart: 1, actualStart: 2, plannedEnd: 3, actualEnd: 4 } as const;

export interface ActivityDate {
  readonly type: (typeof dateType)[keyof typeof dateType];
  /** `YYYY-MM-DD`, as IATI demands even where only a month or a year is known. */
  readonly day: string;
  /** Says what is really known, where that is not a day. */
  remark(t: Translator<SiteText>): string | null;
}

/** When a project began and ended. What no source dates is taken from its fund's programme period, and says so. */
export function activityDates(project: ToldProject): ActivityDate[] {
  return [startOf(project), endOf(project)].filter((date) => date !== null);
}

function startOf({ shared: { started, signed }, fund }: ToldProject): ActivityDate | null {
  if (started)
    return { type: dateType.actualStart, day: earliestDay(started), remark: precisionOfDate(started) };
  if (signed) {
    const remark = (t: Translator<SiteText>) => t("iati.signed", { date: t.date(signed) });
    return { type: dateType.plannedStart, day: earliestDay(signed), remark };
  }
  const from = fund?.shared.from;
  return from ? { type: dateType.plannedStart, day: earliestDay(from), remark: programmePeriod(fund) } : null;
}

function endOf({ shared: { ended, state }, fund }: ToldProject): ActivityDate | null {
  if (ended) {
    const type = state === "completed" ? dateType.actualEnd : dateType.plannedEnd;
    return { type, day: latestDay(ended), remark: precisionOfDate(ended) };
  }
  const until = fund?.shared.until;
  return until ? { type: dateType.plannedEnd, day: latestDay(until), remark: programmePeriod(fund) } : null;
}

const precisionOfDate = (date: PartialDate) => (t: Translator<SiteText>) =>
  precisionOf(date) === "day" ? null : t("iati.known-only", { date: t.date(date) });

const programmePeriod = (fund: ToldProject["fund"]) => (t: Translator<SiteText>) => {
  const { from, until } = fund?.shared ?? {};
  if (!from && !until) return null;
  const period = from && until ? t.dateRange(from, until) : t.date((from ?? until) as PartialDate);
  return t("iati.programme-period", { period });
};

export const writeDates = (project: ToldProject): Xml[] =>
  activityDates(project).map(({ type, day, remark }) =>
    element(
      "activity-date",
      { "iso-date": day, type },
      narratives(project.versions.keys(), (_, t) => remark(t)),
    ),
  );
