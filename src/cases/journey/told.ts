import type { CompleteLanguage, Language } from "../../core/language.ts";

/** The languages a person may be told of their case in, beside the mission's own. */
export type ToldLanguage = Exclude<Language, CompleteLanguage>;

/** Titles, questions and answers of a part of the way, by the key of the text. */
export type ToldWords = Readonly<Record<string, string>>;

/** The words of a part in every language, each read when it is first asked for: a start reads none. */
export type Told = Readonly<Record<ToldLanguage, () => Promise<ToldWords>>>;
