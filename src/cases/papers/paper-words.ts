import type { Language } from "../../core/language.ts";
import { printTexts, spokenName } from "../../people/index.ts";
import type { Said, SheetRow } from "../../platform/print/index.ts";
import type { Edition, PaperGround } from "./paper.ts";
import { onTrial, type PaperText, paperTexts } from "./words/index.ts";
import { writeDay } from "./written-day.ts";

/** What a paper says in its languages: Bulgarian, beside it the person's, and English under both where it is neither. */
export interface PaperWords {
  readonly main: "bg";
  readonly beside: Language | null;
  readonly under: "en" | null;
  both(key: PaperText, values?: Readonly<Record<string, string | number>>): Said;
  /** What must be known of the wording before the rest. */
  readonly about: readonly SheetRow[];
}

export function paperWords({ beside, unspoken }: PaperGround, edition: Edition): PaperWords {
  const under = beside === null || beside === "en" ? null : "en";
  const say = <K extends string>(
    texts: { in(language: Language): (key: K, values?: Readonly<Record<string, string | number>>) => string },
    key: K,
    values?: Readonly<Record<string, string | number>>,
  ): Said => ({
    main: texts.in("bg")(key, values),
    beside: beside && texts.in(beside)(key, values),
    under: under && texts.in(under)(key, values),
  });
  const both: PaperWords["both"] = (key, values) => say(paperTexts, key, values);
  const { version, day } = edition;
  const told = unspoken !== null ? "sheet.no-language" : beside && onTrial(beside) ? "sheet.trial" : null;
  return {
    main: "bg",
    beside,
    under,
    both,
    about: [
      {
        label: both("paper.edition"),
        value: paperTexts.in("bg")("paper.edition-of", { version, day: writeDay(day) }),
      },
      ...(beside ? [{ label: both("paper.language"), value: spokenName(unspoken ?? beside, "bg") }] : []),
      ...(told ? [{ label: say(printTexts, told), value: " " }] : []),
    ],
  };
}

/** What stands on every sheet of a paper. */
export const paperFrame = (words: PaperWords, { dossier }: PaperGround, number: string) => ({
  main: words.main,
  beside: words.beside,
  under: words.under,
  organisation: paperTexts.in("bg")("paper.organisation"),
  reference: number,
  printed: writeDay(dossier.today),
  foot: words.both("paper.free"),
});
