import { remembered } from "./remembered.ts";

const dayInMs = 86_400_000;

const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const toDay = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** The day so many days later, or earlier with a minus; days are `YYYY-MM-DD`. */
export const addDays = (day: string, count: number): string => toDay(noon(day) + count * dayInMs);

/** How many days lie from one day to another; below 0 when the other is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((noon(to) - noon(from)) / dayInMs);

/** The day so many calendar months later; the 31st becomes the month's last day where there is none. */
export function addMonths(day: string, count: number): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return toDay(Date.UTC(year, month - 1 + count, Math.min(date, last), 12));
}

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: string): number => new Date(noon(day)).getUTCDay() || 7;

/** A day as both languages of the desk write it in figures, `13.10.2015`; of a month or year what there is of it. */
export const dotted = (day: string): string => day.split("-").toReversed().join(".");

const mission = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Sofia" });

/** The day it is at the mission, `YYYY-MM-DD`, at a moment: in Sofia a day begins two or three hours before it does in Greenwich. */
export const missionDay = (moment: Date | string): string =>
  typeof moment === "string" && utc.test(moment)
    ? dayOfHour(moment.slice(0, 13))
    : mission.format(typeof moment === "string" ? new Date(moment) : moment);

/** As moments are kept. */
const utc = /^\d{4}-\d\d-\d\dT\d\d:\d\d.*Z$/;

/** Sofia keeps whole hours from Greenwich, and changes its clock on the hour. */
const dayOfHour = remembered((hour: string) => mission.format(new Date(`${hour}:00Z`)));
