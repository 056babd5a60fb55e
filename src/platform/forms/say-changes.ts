import type { Language } from "../../core/language.ts";
import type { AnyForm } from "./define-form.ts";
import type { Field } from "./field.ts";
import type { Option } from "./reading/reading.ts";
import type { RecordFields } from "./versions/merge-three-way.ts";
import { sayAnswer } from "./write-answer.ts";

/** An answer that changed, with its question, as a sentence would say both. */
export interface SaidChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What differs between two versions of a record, in the order of the form. `nothing`: how no answer is said. */
export function sayChanges(
  form: AnyForm,
  before: RecordFields,
  after: RecordFields,
  said: {
    readonly language: Language;
    readonly offered: Readonly<Record<string, readonly Option[]>>;
    readonly nothing: string;
  },
): readonly SaidChange[] {
  const { language, offered, nothing } = said;
  const label = form.texts.in(language);
  const say = (key: string, field: Field, value: RecordFields[string]) =>
    value === null || (Array.isArray(value) && value.length === 0)
      ? nothing
      : sayAnswer(form, field, value, language, offered[key]);
  return Object.entries<Field>(form.fields).flatMap(([key, field]) => {
    const [was, is] = [before[key] ?? null, after[key] ?? null];
    return JSON.stringify(was) === JSON.stringify(is)
      ? []
      : [{ field: label(field.label), before: say(key, field, was), after: say(key, field, is) }];
  });
}
