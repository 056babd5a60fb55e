import { countryName, isCountry } from "../../core/country.ts";
import type { CompleteLanguage, Language } from "../../core/language.ts";
import { parsePartialDate } from "../../core/partial-date.ts";
import {
  type AnyForm,
  type Field,
  formTexts,
  isReference,
  type Option,
  sayAnswer,
} from "../../platform/forms/index.ts";
import { formats } from "../../platform/i18n/index.ts";
import type { Said } from "../../platform/print/index.ts";
import { isSpoken, languageName } from "../records/choices.ts";
import { printTexts, wordOf } from "./labels/index.ts";

/** The two languages answers are said in, and what the words of a form are in the second. */
export interface AnswerWords {
  /** The mission's. */
  readonly main: CompleteLanguage;
  /** The person's; null where both are the same. */
  readonly beside: Language | null;
  /** A text of the form in the person's language; null where that has none. */
  theirs(key: string): string | null;
}

/**
 * An answer as a sheet in two languages says it: what was chosen, days and countries in both, free words and numbers
 * once. Null where none was given: a box left unticked is no answer; a question answered with "no" is.
 */
export function saidAnswer(
  words: AnswerWords,
  form: AnyForm,
  field: Field,
  value: unknown,
  offered: readonly Option[] = [],
): Said | string | null {
  const none = value === null || value === undefined || value === "";
  const unticked = value === false && field.kind !== "yes-no";
  if (none || unticked || (Array.isArray(value) && value.length === 0)) return null;
  const options = isReference(field) ? offered.concat(unlisted(value, offered, words.main)) : offered;
  const main = sayAnswer(form, field, value, words.main, options);
  const beside = words.beside && inTheirs({ ...words, beside: words.beside }, form, field, value, options);
  return beside === null || beside === main ? main : { main, beside };
}

type Theirs = AnswerWords & { readonly beside: Language };

function inTheirs(
  words: Theirs,
  form: AnyForm,
  field: Field,
  value: unknown,
  options: readonly Option[],
): string | null {
  const { main, beside, theirs } = words;
  if (Array.isArray(value)) {
    const each = value.map((one) => inTheirs(words, form, field, one, options));
    if (each.every((one) => one === null)) return null;
    const said = value.map((one, at) => each[at] ?? sayAnswer(form, field, one, main, options));
    return formats(beside).list(said);
  }
  if (typeof value === "boolean") return formTexts.in(beside)(value ? "form.yes" : "form.no");
  const text = String(value);
  if ("options" in field)
    return Object.hasOwn(field.options, text) ? theirs(field.options[text] ?? "") : null;
  if (field.kind === "day" || field.kind === "partial-date") {
    const date = parsePartialDate(text);
    return date && formats(beside).date(date);
  }
  const option = isReference(field) ? options.find((one) => one.value === text) : undefined;
  return option ? nameOfOption(words, option) : null;
}

/** What is called after a country or a language of its code is that country or language, and has a name everywhere. */
function nameOfOption({ main, beside, theirs }: Theirs, { value, label, key }: Option): string | null {
  // Names of languages and the like are the words of people, whoever's form offers them.
  if (key !== undefined) return theirs(key) ?? wordOf(beside, key);
  const { locale } = formats(beside);
  const nameIn = isCountry(value) ? countryName : isSpoken(value) ? languageName : null;
  if (nameIn === null || value === label || label !== nameIn(value, main)) return null;
  const name = nameIn(value, locale);
  return name === value ? null : name;
}

/** How records of ours are numbered. */
const ids = /^[0-9a-f]{24}/;

/** Names for what was chosen from a list that does not have it any more: never the number of a record. */
function unlisted(value: unknown, offered: readonly Option[], main: CompleteLanguage): Option[] {
  const chosen = (Array.isArray(value) ? value : [value]).map(String);
  return chosen
    .filter((one) => !offered.some((option) => option.value === one))
    .flatMap((one) => {
      if (isCountry(one)) return [{ value: one, label: countryName(one, main) }];
      if (!ids.test(one)) return [];
      return [{ value: one, label: printTexts.in(main)("own.gone"), key: "own.gone" }];
    });
}
