/** Calendars in which people of the region know their birthdays. */
export type Calendar = "gregorian" | "solar-hijri" | "lunar-hijri";

/** A day as a calendar counts it; month and day from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

type HijriCalendar = Exclude<Calendar, "gregorian">;

/**
 * Intl's names for them: the Iranian and Afghan civil year, and the lunar year as Umm al-Qura counts it. A lunar day
 * seen elsewhere may be one off: months there begin when the moon is seen.
 */
const intlNames: Readonly<Record<HijriCalendar, string>> = {
  "solar-hijri": "persian",
  "lunar-hijri": "islamic-umalqura",
};

/** Mean length of a year in days, and the Gregorian day on which each era begins, in days since 1970. */
const eras: Readonly<Record<HijriCalendar, { year: number; month: number; start: number }>> = {
  "solar-hijri": { year: 365.2422, month: 30.44, start: -492_268 },
  "lunar-hijri": { year: 354.367, month: 29.53, start: -492_148 },
};

const millisecondsADay = 86_400_000;

const writers: Readonly<Record<HijriCalendar, Intl.DateTimeFormat>> = {
  "solar-hijri": writerOf("solar-hijri"),
  "lunar-hijri": writerOf("lunar-hijri"),
};

function writerOf(calendar: HijriCalendar): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(`en-u-ca-${intlNames[calendar]}-nu-latn`, {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    timeZone: "UTC",
  });
}

/** How a calendar counts a day given as `YYYY-MM-DD`. */
export function inCalendar(calendar: HijriCalendar, isoDay: string): CalendarDay {
  return countDay(calendar, Date.parse(`${isoDay}T00:00:00Z`) / millisecondsADay);
}

/** The Gregorian day, `YYYY-MM-DD`, of a day of another calendar; null when that calendar has no such day. */
export function fromCalendar(calendar: HijriCalendar, wanted: CalendarDay): string | null {
  const { year, month, start } = eras[calendar];
  const guess = Math.round(start + (wanted.year - 1) * year + (wanted.month - 1) * month + wanted.day - 1);
  // The guess is off by a few days at most: months differ in length, and lunar ones are observed.
  for (let off = 0; off <= 5; off += 1) {
    for (const day of off === 0 ? [guess] : [guess - off, guess + off]) {
      const counted = countDay(calendar, day);
      if (counted.year === wanted.year && counted.month === wanted.month && counted.day === wanted.day) {
        return new Date(day * millisecondsADay).toISOString().slice(0, 10);
      }
    }
  }
  return null;
}

function countDay(calendar: HijriCalendar, day: number): CalendarDay {
  const parts = writers[calendar].formatToParts(new Date(day * millisecondsADay));
  const number = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  return { year: number("year"), month: number("month"), day: number("day") };
}
