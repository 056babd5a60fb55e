import { parsePartialDate } from "../../core/partial-date.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A day as the UN writes it: `1 Mar 2016`, `01-Mar-16`, `2016-03-01`; null for anything else. */
export function readEnglishDay(text: string): string | null {
  const iso = /^\d{4}-\d\d-\d\d/.exec(text)?.[0];
  if (iso) return parsePartialDate(iso);
  const [, day = "", month = "", year = ""] =
    /^(\d{1,2})[ -]([A-Za-z]{3})[A-Za-z]*[ -](\d{2}|\d{4})$/.exec(text) ?? [];
  const at = months.indexOf(month.toLowerCase());
  if (at < 0) return null;
  const full = year.length === 2 ? `20${year}` : year;
  return parsePartialDate(`${full}-${String(at + 1).padStart(2, "0")}-${day.padStart(2, "0")}`);
}
