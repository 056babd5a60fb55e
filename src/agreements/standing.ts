import { addDays, daysBetween } from "../core/day.ts";
import { earliestDay, latestDay, type PartialDate } from "../core/partial-date.ts";
import type { RecordFields } from "../platform/forms/index.ts";

/** How an agreement, or leave to share data, stands on a day. Nobody writes it down: it follows from the dates. */
export const standings = ["unsigned", "ahead", "in-force", "ends-soon", "ended", "replaced"] as const;
export type Standing = (typeof standings)[number];

export interface Stands {
  readonly standing: Standing;
  /** The last day on which it holds, where one is known. */
  readonly lastDay: string | null;
  /** Days from today until then; below 0 when it is over. */
  readonly daysLeft: number | null;
}

/** How long before its end one is warned where the record does not say, in days. */
export const usualWarning = 90;

const dateIn = (fields: RecordFields, key: string): PartialDate | null =>
  typeof fields[key] === "string" ? (fields[key] as PartialDate) : null;

/** How an agreement stands. `replacedOn`: the first day of one that took its place. Dates known to the month or year are taken at their widest. */
export function standingOf(fields: RecordFields, today: string, replacedOn: string | null): Stands {
  const [signed, from] = [dateIn(fields, "signed_on"), dateIn(fields, "valid_from")];
  const until = dateIn(fields, "valid_until");
  const renewed = fields.renewal === "by-itself";
  const ends = [
    // What renews itself goes on after its term until somebody gives notice.
    until && !renewed ? latestDay(until) : null,
    dateIn(fields, "ended_on"),
    replacedOn === null ? null : addDays(replacedOn, -1),
  ].filter((day) => day !== null);
  const lastDay = ends.toSorted()[0] ?? null;
  const daysLeft = lastDay === null ? null : daysBetween(today, lastDay);
  const warn = typeof fields.warn_days === "number" ? fields.warn_days : usualWarning;
  const stands = (standing: Standing) => ({ standing, lastDay, daysLeft });
  if (replacedOn !== null && replacedOn <= today) return stands("replaced");
  if (signed === null) return stands("unsigned");
  if (daysLeft !== null && daysLeft < 0) return stands("ended");
  if (from !== null && earliestDay(from) > today) return stands("ahead");
  return stands(daysLeft !== null && daysLeft <= warn ? "ends-soon" : "in-force");
}

/** How leave to share data stands: at most as long as its agreement. */
export function sharingStands(sharing: RecordFields, agreement: Stands, today: string): Stands {
  const until = dateIn(sharing, "until");
  const lastDay = [until, agreement.lastDay].filter((day) => day !== null).toSorted()[0] ?? null;
  const daysLeft = lastDay === null ? null : daysBetween(today, lastDay);
  if (agreement.standing !== "in-force" && agreement.standing !== "ends-soon") {
    return { standing: agreement.standing, lastDay, daysLeft };
  }
  if (daysLeft !== null && daysLeft < 0) return { standing: "ended", lastDay, daysLeft };
  const soon = daysLeft !== null && daysLeft <= usualWarning;
  return { standing: soon ? "ends-soon" : "in-force", lastDay, daysLeft };
}
