import { isAsked } from "./asked-with.ts";
import { type AnyForm, fieldsOf } from "./define-form.ts";
import type { Field } from "./field.ts";
import type { Problem, Problems } from "./problem.ts";

/** What is wrong with a question that has to be answered and was not. */
export const notAnswered = ({ kind }: Pick<Field, "kind">): Problem => ({
  text: kind === "tick" ? "problem.required-tick" : "problem.required",
});

/**
 * The questions that the answers given ask and need, and that have no answer: what no type can say. Whoever writes down
 * what did not come through the form's page asks by it, and refuses in the page's words.
 */
export function unansweredIn(form: AnyForm, values: Readonly<Record<string, unknown>>): Problems {
  const given = (key: string) => [values[key]].flat().map(String);
  return Object.fromEntries(
    fieldsOf(form)
      .filter(([key, field]) => field.askedWith?.needed && isAsked(field, given) && isNothing(values[key]))
      .map(([key, field]) => [key, notAnswered(field)]),
  );
}

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === "" ||
  value === false ||
  (Array.isArray(value) && value.length === 0);
