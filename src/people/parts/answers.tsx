import type { CompleteLanguage } from "../../core/language.ts";
import { scriptOf, tagOfScript } from "../../core/script.ts";
import { type AnyForm, type Field, type Option, sayAnswer } from "../../platform/forms/index.ts";
import { type Fact, Facts } from "../../ui/facts.tsx";

const writtenKinds: ReadonlySet<Field["kind"]> = new Set(["line", "text", "rich-text", "phone", "e-mail"]);

/** The answers of a form as a list of facts; what was not answered is left out. */
export const Answers = ({
  language,
  form,
  values,
  offered,
  leave = [],
}: {
  language: CompleteLanguage;
  form: AnyForm;
  values: Readonly<Record<string, unknown>>;
  offered: Readonly<Record<string, readonly Option[]>>;
  /** Fields that stand elsewhere on the page. */
  leave?: readonly string[];
}) => {
  const say = form.texts.in(language);
  const facts = Object.entries<Field>(form.fields).map(([key, field]): Fact | null => {
    const value = values[key];
    const empty = value === null || value === false || (Array.isArray(value) && value.length === 0);
    // A question answered with "no" is an answer; a box left unticked is none.
    if (leave.includes(key) || (empty && !(value === false && field.kind === "yes-no"))) return null;
    const text = sayAnswer(form, field, value, language, offered[key]);
    return { name: say(field.label), value: writtenKinds.has(field.kind) ? <Written text={text} /> : text };
  });
  return <Facts facts={facts} />;
};

/** Somebody's own words or letters: in their direction, marked with their script. */
export const Written = ({ text }: { text: string }) => (
  <span class="as-written" dir="auto" lang={tagOfScript(scriptOf(text))}>
    {text}
  </span>
);
