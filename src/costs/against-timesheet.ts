import type { Query } from "../platform/db/index.ts";
import type { Problems } from "../platform/forms/index.ts";
import { type ApprovedHours, approvedHours, approvedMonth } from "../timesheets/index.ts";
import { type Cost, latestCosts } from "./read-costs.ts";
import type { Sharing } from "./shared.ts";
import type { CostsText } from "./texts/index.ts";

const sumOfHours = (costs: readonly Cost[]): number =>
  costs.reduce((sum, { fields }) => sum + Math.round(Number(fields.hours) * 100), 0) / 100;

/**
 * Where somebody's month is approved, the costs of it say its hours: all of them together what was worked, and a project
 * no more than its own, whichever lines pay. Of months without a timesheet nothing is said: they are on paper.
 */
export async function faultsAgainstTimesheet(
  query: Query,
  { kind, fields, day }: Pick<Sharing, "kind" | "fields" | "day">,
  others: readonly Cost[],
): Promise<Record<string, Problems<CostsText>[string]>> {
  if (kind !== "work") return {};
  const project = String(fields.project);
  const wanted = { staffId: String(fields.staff), month: day.slice(0, 7) };
  const sheet = await approvedMonth(query, wanted, project);
  if (!sheet) return {};
  if (Number(fields.of_hours) !== sheet.worked) {
    return { of_hours: { text: "problem.sheet-whole", values: { worked: sheet.worked } } };
  }
  const taken = sumOfHours(others.filter(({ projectId }) => projectId === project));
  if (taken + Number(fields.hours) <= sheet.hours) return {};
  const left = Math.max(0, sheet.hours - taken);
  return { hours: { text: "problem.sheet-hours", values: { hours: sheet.hours, left } } };
}

/** An approved month of which the book of costs has other hours than the timesheet. */
export interface UnbookedMonth extends ApprovedHours {
  readonly booked: number;
}

/** Approved months of work that no costs tell of, or other hours than they say; the latest first. */
export async function unbookedMonths(query: Query): Promise<readonly UnbookedMonth[]> {
  const work = (await latestCosts(query)).filter(({ kind, struck }) => kind === "work" && struck === null);
  return (await approvedHours(query))
    .map((month) => ({
      ...month,
      booked: sumOfHours(
        work.filter(
          ({ staffId, day, projectId }) =>
            staffId === month.staffId && day.startsWith(month.month) && projectId === month.projectId,
        ),
      ),
    }))
    .filter(({ hours, booked }) => hours !== booked);
}
