import { type Calendar, fromCalendar } from "./calendars.ts";
import { type PartialDate, parsePartialDate } from "./partial-date.ts";

/** One way to understand what somebody typed as a date. */
export interface DateReading {
  readonly date: PartialDate;
  readonly calendar: Calendar;
  /** Day and month could as well stand the other way round; this is the reading with the day first or, second, last. */
  readonly isAmbiguous: boolean;
}

const monthNames = new Map(
  [
    "january jan януари януар ян января січня ocak يناير كانون-الثاني ژانویه janvier januar",
    "february feb февруари февр февраля лютого şubat subat فبراير شباط فوریه février fevrier februar",
    "march mar март марта березня mart مارس آذار مارس mars märz",
    "april apr април апреля квітня nisan أبريل نيسان آوریل avril",
    "may май мая травня mayıs mayis مايو أيار مه mai",
    "june jun юни июня червня haziran يونيو حزيران ژوئن juin juni",
    "july jul юли июля липня temmuz يوليو تموز ژوئیه juillet juli",
    "august aug август августа серпня ağustos agustos أغسطس آب اوت août aout",
    "september sep sept септември сентября вересня eylül eylul سبتمبر أيلول سپتامبر septembre",
    "october oct октомври октября жовтня ekim أكتوبر تشرين-الأول اکتبر octobre oktober",
    "november nov ноември ноября листопада kasım kasim نوفمبر تشرين-الثاني نوامبر novembre",
    "december dec декември декабря грудня aralık aralik ديسمبر كانون-الأول دسامبر décembre decembre dezember",
  ].flatMap((names, at) => names.split(" ").map((name): [string, number] => [plain(name), at + 1])),
);

/** Years of the Hijri calendars that can be a birthday of a living person: 1280 solar is 1901, 1320 lunar 1902. */
const hijriYears = { from: 1280, until: 1480 } as const;

/**
 * Every sensible reading of a date as people type it, likeliest first: `12.3.94`, `1994-03-12`, `12 март 1994`,
 * `1394/1/1` (Solar Hijri), `٢٠٠١`, a spreadsheet's serial day. Days stand before months where both could be. Empty
 * when nothing in it is a date. `latest` (`YYYY-MM-DD`) is the last day it may be and decides what `94` means.
 */
export function readTypedDate(text: string, latest: string): DateReading[] {
  const typed = plain(text);
  const named = readNamedMonth(typed, latest);
  const readings = named.length > 0 ? named : readNumbers(typed, latest);
  return readings.filter(
    ({ date }, at) => date <= latest && readings.findIndex((other) => other.date === date) === at,
  );
}

/** Digits of every script as 0–9, letters small, marks of direction gone. */
function plain(text: string): string {
  return [...text.normalize("NFKC")]
    .map((character) => (/\p{Nd}/u.test(character) ? digitOf(character) : character))
    .join("")
    .replaceAll(/[\p{Cf}\p{Mn}]/gu, "")
    .replaceAll("تشرين ال", "تشرين-ال")
    .replaceAll("كانون ال", "كانون-ال")
    .toLowerCase()
    .trim();
}

/** Unicode's decimal digits stand in runs of ten that begin at a zero. */
function digitOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

function readNamedMonth(typed: string, latest: string): DateReading[] {
  const words = typed.split(/[\s.,/]+/).filter((word) => word !== "" && word !== "г");
  const month = words.map((word) => monthNames.get(word)).find((found) => found !== undefined);
  if (month === undefined) return [];
  const numbers = words.filter((word) => /^\d{1,4}$/.test(word));
  const [a, b] = numbers;
  if (numbers.length === 1 && a && a.length === 4) return gregorian(a, month, null, latest);
  if (numbers.length !== 2 || !a || !b) return [];
  return b.length === 4 || a.length < 4 ? gregorian(b, month, a, latest) : gregorian(a, month, b, latest);
}

function readNumbers(typed: string, latest: string): DateReading[] {
  const parts = /^(\d{1,5})(?:\s*[./\-\s]\s*(\d{1,4}))?(?:\s*[./\-\s]\s*(\d{1,4}))?\s*(?:г\.?)?$/.exec(typed);
  if (!parts) return readPacked(typed, latest);
  const [a = "", b, c] = parts.slice(1);
  if (b === undefined) return readSingle(a, latest);
  if (c === undefined) {
    if (a.length === 4) return inYear(a, Number(b), null, latest);
    return b.length === 4 ? inYear(b, Number(a), null, latest) : [];
  }
  if (a.length === 4) return inYear(a, Number(b), c, latest);
  if (a.length > 2 || b.length > 2) return [];
  const dayFirst = inYear(c, Number(b), a, latest);
  const monthFirst = inYear(c, Number(a), b, latest);
  const both = dayFirst.length > 0 && monthFirst.length > 0 && a !== b;
  return [...dayFirst, ...monthFirst].map((reading) => ({ ...reading, isAmbiguous: both }));
}

/** A year alone, or the number under which spreadsheets keep a day (1 is 1 January 1900). */
function readSingle(number: string, latest: string): DateReading[] {
  if (number.length === 4) return inYear(number, null, null, latest);
  if (number.length !== 5) return [];
  const day = new Date(Date.UTC(1899, 11, 30) + Number(number) * 86_400_000).toISOString().slice(0, 10);
  const date = parsePartialDate(day);
  return date && day <= latest ? [{ date, calendar: "gregorian", isAmbiguous: false }] : [];
}

/** `19940312`, as machines write. */
function readPacked(typed: string, latest: string): DateReading[] {
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(typed);
  return packed ? inYear(packed[1] ?? "", Number(packed[2]), packed[3] ?? "", latest) : [];
}

/** Readings of a year with month and day where given: Gregorian, or in both Hijri calendars when it can only be that. */
function inYear(year: string, month: number | null, day: string | null, latest: string): DateReading[] {
  const number = Number(year);
  if (year.length === 4 && number >= hijriYears.from && number <= hijriYears.until) {
    return (["solar-hijri", "lunar-hijri"] as const).flatMap((calendar) => {
      const iso = fromCalendar(calendar, { year: number, month: month ?? 1, day: Number(day ?? 1) });
      if (!iso) return [];
      // A year or a month of another calendar falls on two of ours: only the year can be said.
      const date = parsePartialDate(day === null ? iso.slice(0, 4) : iso);
      return date ? [{ date, calendar, isAmbiguous: false }] : [];
    });
  }
  return gregorian(year, month, day, latest);
}

function gregorian(year: string, month: number | null, day: string | null, latest: string): DateReading[] {
  const full = fullYear(year, latest);
  const rest = [month, day === null ? null : Number(day)].flatMap((part) => (part === null ? [] : [part]));
  const text = [full, ...rest.map((part) => String(part).padStart(2, "0"))].join("-");
  const date = parsePartialDate(text);
  return date ? [{ date, calendar: "gregorian", isAmbiguous: false }] : [];
}

/** Two digits mean the last such year that is not to come. */
function fullYear(year: string, latest: string): string {
  if (year.length !== 2) return year.padStart(4, "0");
  const century = Number(latest.slice(0, 2));
  const here = `${century}${year}`;
  return here <= latest.slice(0, 4) ? here : `${century - 1}${year}`;
}
