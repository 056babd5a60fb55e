import { daysAfter } from "../../cases/index.ts";

/** How far the Julian calendar runs behind the Gregorian from March 1900 to February 2100, in days. */
const julianLag = 13;

/** Easter Sunday of the Orthodox Church, `YYYY-MM-DD`, by Meeus' rule for the Julian calendar. For 1900–2099; throws outside. */
export function orthodoxEaster(year: number): string {
  if (!Number.isInteger(year) || year < 1900 || year > 2099) {
    throw new RangeError(`Orthodox Easter is known here for 1900–2099, not for ${year}.`);
  }
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const month = Math.floor((d + e + 114) / 31);
  const day = ((d + e + 114) % 31) + 1;
  const julian = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return daysAfter(julian, julianLag);
}
