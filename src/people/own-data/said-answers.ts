import type { AnyForm, Field, Option } from "../../platform/forms/index.ts";
import { type AnswerWords, saidAnswer } from "../print/said-answer.ts";
import type { OwnSection } from "./chapter.ts";

/** The answers of a form that were given, with what they answer, in the two languages of the sheet. */
export function saidAnswers(
  form: AnyForm,
  values: Readonly<Record<string, unknown>>,
  words: AnswerWords,
  offered: Readonly<Record<string, readonly Option[]>>,
): OwnSection["rows"] {
  const t = form.texts.in(words.main);
  return Object.entries<Field>(form.fields).flatMap(([name, field]) => {
    const value = saidAnswer(words, form, field, values[name], offered[name]);
    return value === null
      ? []
      : [{ label: { main: t(field.label), beside: words.theirs(field.label) }, value }];
  });
}
