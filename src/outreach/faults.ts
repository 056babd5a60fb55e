import { dotted } from "../core/day.ts";
import { type Problems, withPlainDigits } from "../platform/forms/index.ts";
import { type EventFields, materialsIn, nationalitiesIn, reachedIn } from "./event.ts";
import type { OutreachText } from "./texts/index.ts";

/** A rule says no. Nothing was saved. */
export class EventRefused extends Error {
  override readonly name = "EventRefused";
  readonly problems: Problems<OutreachText>;

  constructor(problems: Problems<OutreachText>) {
    super("The event may not be saved.");
    this.problems = problems;
  }
}

/** The days of a project, both included, `YYYY-MM-DD`. */
export interface ProjectDays {
  readonly startsOn: string;
  readonly endsOn: string;
}

type Found = Record<string, Problems<OutreachText>[string]>;

/** Everything that is wrong with an event, by field; empty when it may be saved. */
export function faultsOf(fields: EventFields, project: ProjectDays | null): Problems<OutreachText> {
  const found: Found = {};
  if (fields.place === null && fields.elsewhere === null) found.place = { text: "problem.no-place" };
  if (typeof fields.starts_at === "string" && readTime(fields.starts_at) === null) {
    found.starts_at = { text: "problem.time" };
  }
  const day = String(fields.happened_on);
  if (project && (day < project.startsOn || day > project.endsOn)) {
    found.project = {
      text: "problem.outside-project",
      values: { from: dotted(project.startsOn), until: dotted(project.endsOn) },
    };
  }
  faultsOfNationalities(fields, found);
  for (const { row, code } of materialsIn(fields)) {
    if (code === null) found[`material_${row}`] = { text: "problem.no-material" };
  }
  return found;
}

/** Nationalities say of some of those reached where they are from: of no more than were there. */
function faultsOfNationalities(fields: EventFields, found: Found): void {
  const total = reachedIn(fields) ?? 0;
  const seen = new Set<string>();
  let sum = 0;
  for (const { row, country, count } of nationalitiesIn(fields)) {
    if (country === null) found[`country_${row}`] = { text: "problem.no-country" };
    else if (count === null) found[`count_${row}`] = { text: "problem.no-count" };
    else if (seen.has(country)) found[`country_${row}`] = { text: "problem.country-twice" };
    sum += count ?? 0;
    if (country !== null) seen.add(country);
    if (sum > total) found[`count_${row}`] ??= { text: "problem.more-than-reached", values: { sum, total } };
  }
}

/** A time of day as it was typed (`9:30`, `09.30`, `٩:٣٠`), written `09:30`; null where it is none. */
export function readTime(typed: string): string | null {
  const parts = /^(\d{1,2})[:.](\d{2})$/.exec(withPlainDigits(typed).trim());
  if (!parts) return null;
  const [hours, minutes] = [Number(parts[1]), Number(parts[2])];
  return hours > 23 || minutes > 59 ? null : `${String(hours).padStart(2, "0")}:${parts[2]}`;
}
