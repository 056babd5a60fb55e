import type { Language } from "../../core/language.ts";
import type { TextValues } from "../i18n/index.ts";
import type { AnyForm } from "./define-form.ts";
import { type FormText, formTexts } from "./texts/index.ts";

/**
 * What is wrong with an answer: a text of the forms or one of the form's own domain, and the values that fill its
 * places. `{label}` is filled by itself.
 */
export interface Problem<Key extends string = string> {
  readonly text: FormText | Key;
  readonly values?: TextValues;
}

/** The problems of a form by field. */
export type Problems<Key extends string = string> = Readonly<Record<string, Problem<Key>>>;

const isFormText = (key: string): key is FormText => Object.hasOwn(formTexts.catalogues.en ?? {}, key);

/** The problem in the reader's language. */
export function sayProblem(form: AnyForm, label: string, problem: Problem, language: Language): string {
  const values = { label, ...problem.values };
  return isFormText(problem.text)
    ? formTexts.in(language)(problem.text, values)
    : form.texts.in(language)(problem.text, values);
}
