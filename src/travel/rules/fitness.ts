import { addDays } from "../../core/day.ts";
import { limitsOn } from "./limits.ts";

/** The last day on which a medical report, an airline's form or the last check before travel still counts. */
export const reportGoodUntil = (examined: string): string =>
  addDays(examined, limitsOn(examined).medicalReport);
export const airlineFormGoodUntil = (signed: string): string => addDays(signed, limitsOn(signed).airlineForm);

/** The first day on which the last check before a journey may be: 72 hours before it (domain.md 1.11). */
export const finalCheckFrom = (travelDay: string): string =>
  addDays(travelDay, -limitsOn(travelDay).finalCheck);

export const isFinalCheck = (checked: string, travelDay: string): boolean =>
  finalCheckFrom(travelDay) <= checked && checked <= travelDay;

/** Days a pregnancy lasts by the calendar doctors use: from the first day of the last cycle to the expected birth. */
const wholePregnancy = 280;

/** Complete days of pregnancy on a day, by the expected day of birth. */
const pregnantDays = (expected: string, day: string): number =>
  wholePregnancy - Math.round((Date.parse(expected) - Date.parse(day)) / 86_400_000);

export interface Pregnancy {
  /** Complete weeks on the travel day. */
  readonly weeks: number;
  /** Whether the programme lets her travel that day: before the seventh month. */
  readonly allowed: boolean;
  /** Whether the airline wants a letter with the expected day. */
  readonly letter: boolean;
  /** The last day on which the programme lets her travel. */
  readonly lastDay: string;
  /** The first day on which she and a newborn could travel after the birth, if it comes as expected. */
  readonly afterBirth: string;
}

/** What a pregnancy means for a travel day (domain.md 0.2, 1.11): the programme's rule and the airlines'. */
export function pregnancyOn(expected: string, travelDay: string): Pregnancy {
  const { seventhMonth, pregnancyLetter, newborn } = limitsOn(travelDay);
  const days = pregnantDays(expected, travelDay);
  const weeks = Math.floor(days / 7);
  return {
    weeks,
    allowed: days < seventhMonth,
    letter: weeks >= pregnancyLetter,
    lastDay: addDays(expected, seventhMonth - 1 - wholePregnancy),
    afterBirth: addDays(expected, newborn),
  };
}

/** The first day on which a newborn may travel, by the rule of the day of travel: after seven days of life. */
export const newbornMayTravel = (born: string, travelDay: string): string =>
  addDays(born, limitsOn(travelDay).newborn);
