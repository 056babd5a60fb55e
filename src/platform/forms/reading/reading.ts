import type { Language } from "../../../core/language.ts";
import type { Problem } from "../problem.ts";

/** What the reader of a form knows about whoever filled it in. */
export interface Habits {
  /** The language of the interface: how numbers are written in it. */
  readonly language: Language;
  /** The mission's day, `YYYY-MM-DD`. */
  readonly today: string;
  /** The options of reference fields, by field. */
  readonly offered?: Readonly<Record<string, readonly Option[]>>;
}

export interface Option {
  readonly value: string;
  readonly label: string;
  /** The text that names it, where one does: it may be said in more languages than the label. */
  readonly key?: string;
}

/** What one answer means, or what is wrong with it. */
export type Reading<T = unknown> = { readonly value: T } | { readonly problem: Problem };

export const problem = (text: Problem["text"], values?: Problem["values"]): Reading<never> => ({
  problem: values ? { text, values } : { text },
});
