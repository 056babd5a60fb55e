import { dotted } from "../core/day.ts";
import type { Query } from "../platform/db/index.ts";
import type { Problem } from "../platform/forms/index.ts";
import { type FiguredProject, projectsForFigures } from "../programmes/index.ts";
import { dayField } from "./forms.ts";
import { type Hours, hoursInAll, hoursOnDay, leavePart, otherPart, type Parts } from "./hours.ts";
import type { Month } from "./month.ts";
import type { TimesheetsText } from "./texts/index.ts";

type Found = Record<string, Problem<TimesheetsText>>;

/** A rule says no. Nothing was saved. */
export class TimesheetRefused extends Error {
  override readonly name = "TimesheetRefused";
  readonly problems: Found;

  constructor(problems: Found) {
    super("The month may not be written down so.");
    this.problems = problems;
  }
}

/** The projects that run on some day of a month, by the versions of its last day. */
export async function projectsOfMonth(query: Query, { days }: Month): Promise<readonly FiguredProject[]> {
  const [first = "", last = ""] = [days[0], days.at(-1)];
  const projects = await projectsForFigures(query, last);
  return projects.filter(({ startsOn, endsOn }) => startsOn <= last && first <= endsOn);
}

/** What is wrong with a part of a month, by field. `others`: the rest of the month as it is being written. */
export function faultsOfPart(
  month: Month,
  part: string,
  written: { readonly hours: Hours; readonly words: string | null },
  around: { readonly others: Parts; readonly project: FiguredProject | null; readonly today: string },
): Found {
  const { hours, words } = written;
  const parts = { ...around.others, [part]: hours };
  const found: Found = {};
  for (const date of Object.keys(hours)) {
    const problem = faultOfDay(month, `${month.key}-${date}`, hoursOnDay(parts, date), around);
    if (problem) found[dayField(date)] = problem;
  }
  const [first] = Object.keys(hours);
  const all = hoursInAll(parts);
  if (first && all > month.hours) {
    found[dayField(first)] ??= { text: "problem.month-full", values: { all, most: month.hours } };
  }
  if (first && part !== otherPart && part !== leavePart && !words) found.words = { text: "problem.no-words" };
  return found;
}

function faultOfDay(
  month: Month,
  day: string,
  onDay: number,
  { project, today }: { readonly project: FiguredProject | null; readonly today: string },
): Problem<TimesheetsText> | null {
  if (!month.days.includes(day)) return { text: "problem.no-such-day" };
  if (day > today) return { text: "problem.future", values: { day: dotted(day) } };
  if (project && (day < project.startsOn || day > project.endsOn)) {
    const within = { from: dotted(project.startsOn), until: dotted(project.endsOn) };
    return { text: "problem.outside", values: { day: dotted(day), ...within } };
  }
  if (onDay > 24) return { text: "problem.day-full", values: { day: dotted(day), all: onDay } };
  return null;
}
