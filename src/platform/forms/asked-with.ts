import type { AskedWith, Field } from "./field.ts";

/** How many sets of answers that ask something a form may have: as many as `ui/styles/forms.css` tells apart. */
export const mostAsking = 6;

type Asking = Pick<Field, "askedWith" | "required">;

/** Whether a question is asked, as the answers to the others were given. */
export const isAsked = ({ askedWith }: Asking, given: (field: string) => readonly string[]): boolean =>
  askedWith === undefined || given(askedWith.field).some((answer) => askedWith.answers.includes(answer));

/** Whether a question has to be answered where it is asked. */
export const isNeeded = ({ required, askedWith }: Asking): boolean => required ?? askedWith?.needed ?? false;

/** The sets of answers that ask something, in the form's order, each once: pages know them by their place, from 1. */
export const setsThatAsk = (fields: readonly Asking[]): readonly AskedWith[] => {
  const sets = fields.flatMap(({ askedWith }) => (askedWith ? [askedWith] : []));
  return sets.filter((set, at) => sets.findIndex((one) => isSame(one, set)) === at);
};

/** The place of a question's set; null for one that is always asked. */
export function placeOf(sets: readonly AskedWith[], { askedWith }: Asking): number | null {
  return askedWith === undefined ? null : sets.findIndex((set) => isSame(set, askedWith)) + 1;
}

/** The places of the sets to which an answer belongs: `1 3`; undefined for one that asks nothing. */
export const placesAskedBy = (
  sets: readonly AskedWith[],
  field: string,
  answer: string,
): string | undefined =>
  sets
    .flatMap((set, at) => (set.field === field && set.answers.includes(answer) ? [at + 1] : []))
    .join(" ") || undefined;

/** What is wrong with the questions that hang on answers, for whoever defines the form; null where nothing is. */
export function faultOfAsking(fields: Readonly<Record<string, Field>>): string | null {
  for (const [key, { askedWith, required }] of Object.entries(fields)) {
    if (!askedWith) continue;
    const on = Object.hasOwn(fields, askedWith.field) ? fields[askedWith.field] : undefined;
    const options = on && "options" in on ? on.options : {};
    if (required) return `${key} may be hidden, so it is needed, not required`;
    if (!askedWith.answers.every((answer) => Object.hasOwn(options, answer)))
      return `${key} hangs on an answer that nobody can give`;
  }
  return setsThatAsk(Object.values(fields)).length > mostAsking
    ? "more sets of answers ask something than pages tell apart"
    : null;
}

const isSame = (a: AskedWith, b: AskedWith): boolean =>
  a.field === b.field && a.answers.join() === b.answers.join();
