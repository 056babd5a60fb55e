import { addDays, addMonths, daysBetween } from "../core/day.ts";
import type { CountedDays } from "../indicators/index.ts";
import type { ProjectPlan, Target } from "../programmes/index.ts";
import { type Forecast, forecast } from "./forecast.ts";

/** A month of a project's life, or what of it has passed. Days are `YYYY-MM-DD`, both included. */
export interface Month {
  readonly from: string;
  readonly until: string;
  /** Whether all of it lies behind, and the work with people had begun before it. */
  readonly whole: boolean;
  /** How many counted for the first time in it, and since the start up to its end. */
  readonly fresh: number;
  readonly sum: number;
}

/** One indicator against what was promised. */
export interface Progress {
  readonly definition: CountedDays["definition"];
  readonly reached: number;
  readonly months: readonly Month[];
  /** The target by the last day of all; null where none is set for this indicator. */
  readonly target: Target | null;
  /** Where a straight line from the first day to the target stands today; null without a target. */
  readonly expected: number | null;
  readonly forecast: Forecast | null;
  /** New persons a month: in the months the forecast is drawn from, and as many as the target still needs. */
  readonly pace: { readonly lately: number; readonly needed: number | null } | null;
}

/** A month has so many days on average. */
const monthLength = 30.4375;

/** The last day that can count: today, or the project's end when that lies behind. */
export const standsOn = ({ endsOn }: Pick<ProjectPlan, "endsOn">, today: string): string =>
  today < endsOn ? today : endsOn;

/** How much of the project's time has passed, from 0 to 1. */
export function elapsed(
  { startsOn, endsOn }: Pick<ProjectPlan, "startsOn" | "endsOn">,
  today: string,
): number {
  const all = daysBetween(startsOn, endsOn) + 1;
  return Math.min(1, Math.max(0, (daysBetween(startsOn, today) + 1) / all));
}

export function progressOf(plan: ProjectPlan, { definition, days }: CountedDays, today: string): Progress {
  const on = standsOn(plan, today);
  const months = monthsOf(plan, days, on);
  const target =
    plan.targets
      .filter(({ indicator }) => indicator === definition.id)
      .toSorted(byDay)
      .at(-1) ?? null;
  const reached = days.reduce((all, [, persons]) => all + persons, 0);
  const left = Math.max(0, daysBetween(on, plan.endsOn) / monthLength);
  const whole = months.filter((month) => month.whole).map(({ fresh }) => fresh);
  const seen = today < plan.startsOn || left === 0 ? null : forecast(reached, whole, left);
  return {
    definition,
    reached,
    months,
    target,
    expected: target ? onTheLine(plan, target, on) : null,
    forecast: seen,
    pace: seen?.kind === "range" ? paceOf(whole.slice(-seen.months), target, reached, on) : null,
  };
}

const byDay = (one: Target, other: Target) => (one.by < other.by ? -1 : 1);

function onTheLine({ startsOn }: ProjectPlan, { by, persons }: Target, on: string): number {
  return Math.round(persons * elapsed({ startsOn, endsOn: by }, on));
}

function paceOf(
  lately: readonly number[],
  target: Target | null,
  reached: number,
  on: string,
): Progress["pace"] {
  const mean = lately.reduce((all, one) => all + one, 0) / lately.length;
  const left = target ? daysBetween(on, target.by) / monthLength : 0;
  const needed = target && left > 0 ? Math.max(0, target.persons - reached) / left : null;
  return { lately: mean, needed };
}

/** The calendar months from the project's first day on, the last one up to `on`. */
function monthsOf(
  { startsOn, worksFrom }: ProjectPlan,
  days: CountedDays["days"],
  on: string,
): readonly Month[] {
  const months: Month[] = [];
  let sum = 0;
  for (let from = startsOn; from <= on; ) {
    const next = addMonths(`${from.slice(0, 7)}-01`, 1);
    const end = addDays(next, -1);
    const until = end < on ? end : on;
    // Of a month that has just begun, or in which the work began, a part is missing.
    const whole = end < on && from.endsWith("-01") && worksFrom <= from;
    const fresh = days.reduce(
      (all, [day, persons]) => (day >= from && day <= until ? all + persons : all),
      0,
    );
    sum += fresh;
    months.push({ from, until, whole, fresh, sum });
    from = next;
  }
  return months;
}
