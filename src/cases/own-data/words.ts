import { isComplete, type Language } from "../../core/language.ts";
import { type AnswerWords, type SheetWords, sayDay } from "../../people/index.ts";
import type { Texts } from "../../platform/i18n/index.ts";
import type { Said } from "../../platform/print/index.ts";
import type { Journey } from "../journey/journey.ts";
import type { CaseRecordKind } from "../journey/kind.ts";
import { type Reckoned, sayReckoned, writeScore } from "../journey/reckoning.ts";
import type { ToldLanguage, ToldWords } from "../journey/told.ts";
import { casesTexts } from "../texts/index.ts";
import { casesTold } from "../told/index.ts";

/** The mission's language, and the one beside it. */
export type SheetLanguages = Pick<SheetWords, "main" | "beside">;

/** The words of a kind of record, or of the case itself, in both languages of the sheet. */
export interface PartWords extends AnswerWords {
  both(key: string): Said;
}

/** What a person is told of their case in. */
export interface CaseWords extends SheetLanguages {
  readonly ofCase: PartWords;
  of(kind: CaseRecordKind): PartWords;
  /** A day or moment as either language writes it. */
  day(moment: string): Said;
}

/** Reads what every part of the way has in the language beside. */
export async function readCaseWords(journey: Journey, languages: SheetLanguages): Promise<CaseWords> {
  const { main, beside } = languages;
  const language = toldLanguage(beside);
  const parts = language
    ? await Promise.all(
        [...journey.told].map(async ([kind, told]) => [kind, await told[language]()] as const),
      )
    : [];
  const words = new Map<string, ToldWords>(parts);
  const ofCase = language ? await casesTold[language]() : {};
  return {
    main,
    beside,
    ofCase: partWords(languages, casesTexts, ofCase),
    of: ({ name, form }) => partWords(languages, form.texts, words.get(name) ?? {}),
    day: (moment) => ({
      main: sayDay(casesTexts.in(main), moment),
      beside: beside && sayDay(casesTexts.in(beside), moment),
    }),
  };
}

const toldLanguage = (beside: Language | null): ToldLanguage | null =>
  beside === null || isComplete(beside) ? null : beside;

// biome-ignore lint/suspicious/noExplicitAny: a translator takes its keys, and each domain has its own.
function partWords({ main, beside }: SheetLanguages, texts: Texts<any>, told: ToldWords): PartWords {
  const theirs = (key: string): string | null => {
    if (beside === null) return null;
    return isComplete(beside) ? texts.in(beside)(key) : (told[key] ?? null);
  };
  return { main, beside, theirs, both: (key) => ({ main: texts.in(main)(key), beside: theirs(key) }) };
}

/** Puts something round a text in each language that has it. */
export const inEach = ({ main, beside }: Said, put: (text: string) => string): Said => ({
  main: put(main),
  beside: beside === null ? null : put(beside),
});

/** What is not translated is not begun in the person's language either. */
export const followed = (one: Said, by: Said): Said => ({
  main: `${one.main}, ${by.main}`,
  beside: one.beside === null || by.beside === null ? null : `${one.beside} · ${by.beside}`,
});

/** What follows from a record's answers, told below them. */
export const toldReckoned = (
  words: Pick<CaseWords, "main" | "of">,
  kind: CaseRecordKind,
  reckoned: readonly Reckoned[],
) => sayReckoned(reckoned, words.of(kind).both, (score, change) => writeScore(score, change, words.main));
