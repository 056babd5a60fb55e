import { directionOf, type Language } from "../../../core/language.ts";
import type { ItemChoice } from "../../editing/choices.ts";
import type { FieldProblem } from "../../editing/entry.ts";
import type { Say } from "../desk.ts";
import type { Written } from "../fields/written.ts";

/** What all controls of one form share. */
export interface FieldState {
  readonly t: Say;
  readonly written: Written;
  readonly problems: readonly FieldProblem[];
  /** The languages labels are asked in. */
  readonly labelLanguages: readonly Language[];
  readonly choices: ReadonlyMap<string, readonly ItemChoice[]>;
  /** The address of the picture the form is about, where it is about one; empty for one that is to be chosen. */
  readonly picture?: string | undefined;
  /** The language the fields are written in; left out for what the languages share. */
  readonly language?: Language | undefined;
}

/** `lang` and `dir` of a control somebody writes in a language. */
export const writtenIn = (language: Language | undefined) =>
  language ? ({ lang: language, dir: directionOf(language) } as const) : ({ dir: "auto" } as const);

export const problemOf = ({ problems }: FieldState, path: string): FieldProblem | undefined =>
  problems.find(({ field }) => field === path);
