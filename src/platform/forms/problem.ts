import { sayDecimal } from "../../core/decimal.ts";
import type { Language } from "../../core/language.ts";
import { moneyOf, writeMoney } from "../../core/money.ts";
import { parsePartialDate } from "../../core/partial-date.ts";
import { formats, type TextValues } from "../i18n/index.ts";
import type { AnyForm } from "./define-form.ts";
import { type FormText, formTexts } from "./texts/index.ts";

/**
 * What is wrong with an answer: a text of the forms or one of the form's own domain, and the values that fill its
 * places. `{label}` is filled by itself.
 */
export interface Problem<Key extends string = string> {
  readonly text: FormText | Key;
  readonly values?: TextValues;
  /** Places filled with texts of the form: what a chosen answer is called. */
  readonly named?: Readonly<Record<string, Key>>;
  /** What is said after it, one by one. */
  readonly each?: readonly Problem<Key>[];
}

/** The problems of a form by field. */
export type Problems<Key extends string = string> = Readonly<Record<string, Problem<Key>>>;

const isFormText = (key: string): key is FormText => Object.hasOwn(formTexts.catalogues.en ?? {}, key);

/** The problem in the reader's language; days and numbers as it writes them. */
export function sayProblem(form: AnyForm, label: string, problem: Problem, language: Language): string {
  const t = form.texts.in(language);
  const named = Object.entries(problem.named ?? {}).map(([place, key]) => [place, t(key)] as const);
  const given = Object.entries(problem.values ?? {}).map(
    ([place, value]) => [place, sayValue(value, language)] as const,
  );
  const values = { label, ...Object.fromEntries([...given, ...named]) };
  const said = isFormText(problem.text)
    ? formTexts.in(language)(problem.text, values)
    : t(problem.text, values);
  const after = (problem.each ?? []).map((one) => sayProblem(form, label, one, language));
  return [said, ...after].join(" ");
}

/** Days, sums with their currency, and numbers with a fraction, as the language writes them everywhere. */
function sayValue(value: string | number, language: Language): string | number {
  if (Number.isInteger(value)) return value;
  const [number = "", ...behind] = String(value).split(" ");
  const sum = /^[A-Z]{3}$/.test(behind.join(" ")) ? moneyOf(number, behind.join("")) : null;
  if (sum) return writeMoney(sum, language);
  if (/^\d+\.\d+$/.test(number)) return [sayDecimal(number, language), ...behind].join(" ");
  const date = typeof value === "string" && value.length === 10 ? parsePartialDate(value) : null;
  return date ? formats(language).date(date) : value;
}
