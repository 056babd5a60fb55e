import { type PartialDate, parsePartialDate } from "../../../core/partial-date.ts";
import { withPlainDigits } from "./digits.ts";
import { withoutDirections } from "./normalise.ts";

/** A date as precise as it was written; or what was wrong with it. */
export type DateReading = PartialDate | "not-a-date" | "year-too-short";

const months: readonly (readonly string[])[] = [
  ["януари", "ян", "яну", "january", "jan"],
  ["февруари", "февр", "фев", "february", "feb"],
  ["март", "мар", "march", "mar"],
  ["април", "апр", "april", "apr"],
  ["май", "may"],
  ["юни", "юн", "june", "jun"],
  ["юли", "юл", "july", "jul"],
  ["август", "авг", "august", "aug"],
  ["септември", "септ", "сеп", "september", "sept", "sep"],
  ["октомври", "окт", "october", "oct"],
  ["ноември", "ноем", "ное", "ноемв", "november", "nov"],
  ["декември", "дек", "december", "dec"],
];

const monthByName = new Map(months.flatMap((names, at) => names.map((name) => [name, at + 1] as const)));

/**
 * Reads a date as Bulgarian and British English write it, to the year, month or day: `2015`, `2015 г.`, `10.2015`,
 * `окт. 2015`, `October 2015`, `19.10.2015 г.`, `19/10/2015`, `2015-10-19`, `19 октомври 2015`, `October 19, 2015`, in
 * the digits of any script. Day before month always: nobody here writes the month first in figures. A year of two
 * digits is not guessed at.
 */
export function readDate(written: string): DateReading {
  const text = withPlainDigits(withoutDirections(written))
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s*(?:г\.?|год\.?|година)$/u, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  return inFigures(text) ?? inWords(text) ?? "not-a-date";
}

function inFigures(text: string): DateReading | null {
  const yearFirst = /^(\d{4})(?:[-/.] ?(\d{1,2})(?:[-/.] ?(\d{1,2}))?)?$/.exec(text);
  if (yearFirst) return written(yearFirst[1], yearFirst[2], yearFirst[3]);
  const yearLast = /^(?:(\d{1,2}) ?[-/.] ?)?(\d{1,2}) ?[-/.] ?(\d{4})$/.exec(text);
  if (yearLast) return written(yearLast[3], yearLast[2], yearLast[1]);
  return /^\d{1,2} ?[-/.] ?\d{1,2} ?[-/.] ?\d{2}$/.test(text) ? "year-too-short" : null;
}

function inWords(text: string): DateReading | null {
  const dayFirst = /^(?:(\d{1,2})(?:st|nd|rd|th|-?ти|-?ви|-?ри|-?ми)?\.? )?(\p{L}+)\.?,? (\d{4})$/u.exec(
    text,
  );
  const monthFirst = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(text);
  const [day, name, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = monthByName.get(name ?? "");
  return month === undefined ? null : written(year, String(month), day);
}

function written(year = "", month?: string, day?: string): DateReading {
  const parts = [month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, "0"));
  return parsePartialDate([year, ...parts].join("-")) ?? "not-a-date";
}
