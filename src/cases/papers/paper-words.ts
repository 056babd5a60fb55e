import type { Language } from "../../core/language.ts";
import { printTexts, spokenName } from "../../people/index.ts";
import type { Said, SheetRow } from "../../platform/print/index.ts";
import type { Edition, PaperGround } from "./paper.ts";
import { onTrial, type PaperText, paperTexts } from "./words/index.ts";
import { writeDay } from "./written-day.ts";

type Values = Readonly<Record<string, string | number>>;
interface Saying<Key extends string> {
  in(language: Language): (key: Key, values?: Values) => string;
}

/** What a paper says in its languages: Bulgarian, beside it the person's, and English under both where it is neither. */
export interface PaperWords {
  readonly main: "bg";
  readonly beside: Language | null;
  readonly under: "en" | null;
  both(key: PaperText, values?: Values): Said;
  /** The same out of other texts. */
  of<Key extends string>(texts: Saying<Key>): (key: Key, values?: Values) => Said;
  /** What must be known of the wording before the rest. */
  readonly about: readonly SheetRow[];
}

export function paperWords(
  { beside, unspoken }: Pick<PaperGround, "beside" | "unspoken">,
  edition: Edition,
): PaperWords {
  const under = beside === null || beside === "en" ? null : "en";
  const of: PaperWords["of"] = (texts) => (key, values) => {
    const said = beside && texts.in(beside)(key, values);
    const english = under && texts.in(under)(key, values);
    // Words the language lacks come in English: they stand under the Bulgarian already, and run from the left.
    return { main: texts.in("bg")(key, values), beside: said === english ? null : said, under: english };
  };
  const both = of(paperTexts);
  const { version, day } = edition;
  const told = unspoken !== null ? "sheet.no-language" : beside && onTrial(beside) ? "sheet.trial" : null;
  return {
    main: "bg",
    beside,
    under,
    both,
    of,
    about: [
      {
        label: both("paper.edition"),
        value: paperTexts.in("bg")("paper.edition-of", { version, day: writeDay(day) }),
      },
      ...(beside ? [{ label: both("paper.language"), value: spokenName(unspoken ?? beside, "bg") }] : []),
      ...(told ? [{ label: of(printTexts)(told), value: " " }] : []),
    ],
  };
}

/** What stands on every sheet of a paper. At its foot: that the choice is free, or for whom alone it is. */
export const paperFrame = (
  words: PaperWords,
  { dossier, funds }: Pick<PaperGround, "dossier" | "funds">,
  number: string,
  foot: "paper.free" | "paper.confidential" = "paper.free",
) => ({
  main: words.main,
  beside: words.beside,
  under: words.under,
  organisation: paperTexts.in("bg")("paper.organisation"),
  funds,
  reference: number,
  printed: writeDay(dossier.today),
  foot: words.both(foot),
});
