export interface YearMonth {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

const english = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The number of an English month by its name, whole or cut to three letters; undefined for anything else. */
export function monthOfName(name: string): number | undefined {
  const word = name.trim().toLowerCase();
  const at = english.indexOf(word.slice(0, 3));
  if (at < 0 || !longNames[at]?.startsWith(word.replace(/\.$/, "")) || word.length < 3) return undefined;
  return at + 1;
}

const longNames = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** Reads the month of a column's head: JAN2009, Jan-09, January 2009, 1/2009, 2009-01. Undefined for anything else. */
export function readMonthHead(text: string): YearMonth | undefined {
  const word = text.trim();
  const named = /^([A-Za-z]{3,9})\.?[\s\-–/]*(\d{4}|\d{2})$/.exec(word);
  if (named) {
    const month = monthOfName(named[1] ?? "");
    const year = Number(named[2]);
    return month === undefined ? undefined : inRange({ year: year < 100 ? 2000 + year : year, month });
  }
  const monthFirst = /^(\d{1,2})[/.](\d{4})$/.exec(word);
  if (monthFirst) return inRange({ year: Number(monthFirst[2]), month: Number(monthFirst[1]) });
  const yearFirst = /^(\d{4})-(\d{1,2})(?:-\d{1,2}(?:T.*)?)?$/.exec(word);
  if (yearFirst) return inRange({ year: Number(yearFirst[1]), month: Number(yearFirst[2]) });
  return undefined;
}

/** The month of Excel's serial date, `epoch` days from 1970 to its day 0. */
export function monthOfSerial(serial: number, epoch: number): YearMonth | undefined {
  if (!(serial > 20_000 && serial < 80_000)) return undefined;
  const day = new Date((Math.floor(serial) + epoch) * 86_400_000);
  return inRange({ year: day.getUTCFullYear(), month: day.getUTCMonth() + 1 });
}

const inRange = ({ year, month }: YearMonth): YearMonth | undefined =>
  year >= 1950 && year <= 2100 && month >= 1 && month <= 12 ? { year, month } : undefined;
