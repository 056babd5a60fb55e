import { missionDay } from "../../core/day.ts";
import { type PartialDate, parsePartialDate } from "../../core/partial-date.ts";

/** The day of a moment, or a day told in part, as a language writes it. */
export function sayDay(t: { date(day: PartialDate): string }, moment: string): string {
  const day = parsePartialDate(moment.includes("T") ? missionDay(moment) : moment);
  return day ? t.date(day) : moment;
}
