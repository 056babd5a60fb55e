import { earliestDay, latestDay, type PartialDate } from "../../core/partial-date.ts";
import { element, type Xml } from "../../core/xml.ts";
import { activityDates } from "./dates.ts";
import { narratives } from "./narrative.ts";
import type { ToldProject } from "./read-projects.ts";

type Figure = ToldProject["shared"]["results"][number];

/** What the project set out to reach and what it reached, for the figures a source gives; nothing when it has none. */
export function writeResult(project: ToldProject): Xml | null {
  const known = project.shared.results.filter(({ planned, reached }) => planned !== null || reached !== null);
  if (known.length === 0) return null;
  return element(
    "result",
    // A figure may be told of two projects together, so that sums over projects would count people twice.
    { type: 1, "aggregation-status": 0 },
    element(
      "title",
      {},
      narratives(project.versions.keys(), (_, t) => t("project.results")),
    ),
    known.map((figure) => writeIndicator(project, figure)),
  );
}

const unit = 1;

function writeIndicator(project: ToldProject, figure: Figure): Xml {
  const { indicator, planned, reached } = figure;
  return element(
    "indicator",
    { measure: unit, "aggregation-status": 0 },
    element(
      "title",
      {},
      narratives(project.versions.keys(), (language) => indicator[language] ?? indicator.en),
    ),
    element(
      "period",
      {},
      ...writePeriod(periodOf(project, figure)),
      planned === null ? null : element("target", { value: planned }, writeComment(project, figure)),
      reached === null ? null : element("actual", { value: reached }, writeComment(project, figure)),
    ),
  );
}

/** From the project's start to the day the figure was told of; a figure without a start stands for its own date. */
function periodOf(project: ToldProject, { asOf, reached }: Figure): readonly [string, string] {
  const { ended, stateAsOf } = project.shared;
  const start = activityDates(project).find(({ type }) => type <= 2)?.day;
  const until: PartialDate =
    (reached === null ? ended : asOf) ?? ended ?? project.fund?.shared.until ?? stateAsOf;
  const end = latestDay(until);
  return [start && start <= end ? start : earliestDay(until), end];
}

export const writePeriod = ([start, end]: readonly [string, string]): readonly [Xml, Xml] => [
  element("period-start", { "iso-date": start }),
  element("period-end", { "iso-date": end }),
];

/** When the figure was told and where. */
function writeComment(project: ToldProject, { asOf, source }: Figure): Xml | null {
  if (!asOf && !source) return null;
  return element(
    "comment",
    {},
    narratives(project.versions.keys(), (_, t) =>
      [asOf ? t("project.as-of", { date: t.date(asOf) }) : null, source].filter(Boolean).join(" · "),
    ),
  );
}
