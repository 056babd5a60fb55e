import { parsePartialDate } from "../../core/partial-date.ts";
import type { Asked } from "../reports/scope.ts";
import type { IndicatorsText } from "../texts/index.ts";

/** What stands for the mission where a project's id would. */
export const mission = "mission";

/** A period as it was typed. */
export interface TypedPeriod {
  readonly project: string;
  readonly from: string;
  readonly until: string;
}

/** The period that was asked for, or what is wrong with it. */
export function readPeriod({
  project,
  from,
  until,
}: TypedPeriod): Asked | { readonly problem: IndicatorsText } {
  if (project === "") return { problem: "problem.no-project" };
  const [first, last] = [parsePartialDate(from), parsePartialDate(until)];
  if (first?.length !== 10 || last?.length !== 10) return { problem: "problem.no-day" };
  if (last < first) return { problem: "problem.order" };
  return { projectId: project === mission ? null : project, from: first, until: last };
}

/** The quarter before the one a day lies in: what a report is mostly about. */
export function lastQuarter(day: string): Pick<Asked, "from" | "until"> {
  const [year, month] = day.split("-").map(Number) as [number, number];
  const first = Math.floor((month - 1) / 3) * 3;
  const iso = (date: number) => new Date(date).toISOString().slice(0, 10);
  return { from: iso(Date.UTC(year, first - 3, 1)), until: iso(Date.UTC(year, first, 0)) };
}

export const periodQuery = ({ project, from, until }: TypedPeriod): string =>
  new URLSearchParams({ project, from, until }).toString();
