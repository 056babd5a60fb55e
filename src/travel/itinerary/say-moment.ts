import type { PartialDate } from "../../core/partial-date.ts";
import type { LanguageFormats } from "../../platform/i18n/index.ts";

/** A day and an hour by the clocks of a place, as a ticket has them; the hour alone on the day that is said already. */
export const sayMoment = (
  t: Pick<LanguageFormats, "date">,
  day: string,
  time: string,
  said: string | null = null,
): string => (day === said ? time : `${t.date(day as PartialDate)}, ${time}`);
