import { missionDay } from "../../core/day.ts";
import type { CompleteLanguage } from "../../core/language.ts";
import { type PartialDate, parsePartialDate } from "../../core/partial-date.ts";
import { type AnyForm, type Field, type Option, sayAnswer } from "../../platform/forms/index.ts";
import type { Said } from "../../platform/print/index.ts";
import type { OwnSection } from "./chapter.ts";

/**
 * The answers of a form that were given, in words. A box left unticked is no answer; a question answered with "no" is.
 * `both` says a text of the form in the two languages of the sheet, `main` is the one the answers are said in.
 */
export function saidAnswers(
  form: AnyForm,
  values: Readonly<Record<string, unknown>>,
  { main, both }: { readonly main: CompleteLanguage; both(key: string): Said },
  offered: Readonly<Record<string, readonly Option[]>>,
): OwnSection["rows"] {
  return Object.entries<Field>(form.fields).flatMap(([name, field]) => {
    const value = values[name];
    const none = value === null || value === undefined || value === "";
    const unticked = value === false && field.kind !== "yes-no";
    if (none || unticked || (Array.isArray(value) && value.length === 0)) return [];
    return [{ label: both(field.label), value: sayAnswer(form, field, value, main, offered[name]) }];
  });
}

/** The day of a moment, or a day told in part, as a language writes it. */
export function sayDay(t: { date(day: PartialDate): string }, moment: string): string {
  const day = parsePartialDate(moment.includes("T") ? missionDay(moment) : moment);
  return day ? t.date(day) : moment;
}
