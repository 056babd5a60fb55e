import { parsePartialDate } from "../../core/partial-date.ts";
import { peopleTexts } from "../../people/index.ts";

/** A day as a language writes it; the papers themselves write it in Bulgarian. */
export function writeDay(day: string, language: "bg" | "en" = "bg"): string {
  const read = parsePartialDate(day);
  return read ? peopleTexts.in(language).date(read) : day;
}
