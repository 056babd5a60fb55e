import type { Script, Sex } from "./model.ts";
import type { Habit } from "./spelling/habits.ts";
import type { NameWord } from "./spelling/word.ts";

export type Part = "given" | "father" | "grandfather" | "family";

/** How a people names its children, and what its papers make of it. */
export interface Culture {
  readonly script: Script;
  /** BCP 47. */
  readonly language: string;
  readonly men: readonly NameWord[];
  readonly women: readonly NameWord[];
  readonly families: readonly NameWord[];
  /** Words set before a given name: Mohammad, Md. */
  readonly before?: { readonly words: readonly NameWord[]; readonly male: number; readonly female: number };
  /** Words set after it: Bahadur, Begum. */
  readonly after?: {
    readonly male: readonly NameWord[];
    readonly female: readonly NameWord[];
    readonly chance: number;
  };
  /** The share of people with one name only. */
  readonly mononyms: number;
  readonly own: readonly Part[];
  readonly passport: readonly Part[];
  /** What the police write down when they ask for all names. */
  readonly police: readonly Part[];
  readonly patronymic?: (father: NameWord, sex: Sex) => NameWord;
  readonly familyOf?: (family: NameWord, sex: Sex) => NameWord;
  /** Latin letters as the passport office writes them; `own` where the language is written in Latin ones. */
  readonly passportHabit: Habit | "own";
  /** Where people learnt the Latin letters they write themselves with. */
  readonly ownHabits: Readonly<Partial<Record<Habit, number>>>;
}

export interface Words {
  readonly given: readonly NameWord[];
  readonly father: readonly NameWord[];
  readonly grandfather: readonly NameWord[];
  readonly family: readonly NameWord[];
}
