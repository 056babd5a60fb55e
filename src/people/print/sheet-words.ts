import type { Language } from "../../core/language.ts";
import type { Translator } from "../../platform/i18n/index.ts";
import type { Said, SheetSection } from "../../platform/print/index.ts";
import { currentNotice } from "../consents/consent-form.ts";
import { onTrial, type PrintText, printedLanguages, printTexts, wordOf } from "./labels/index.ts";
import { sayDay } from "./said-day.ts";

/** The two languages of a sheet and what they say. */
export interface SheetWords {
  readonly main: "bg" | "en";
  /** The language beside the mission's: the person's, or what stands in for it; null where both are the same. */
  readonly beside: Language | null;
  readonly t: Translator<PrintText>;
  both(key: PrintText): Said;
  /** A moment's day, or a day told in part. */
  day(moment: string): Said;
  /** A text in the language beside; null where it has none. */
  theirs(key: string): string | null;
  /** What a reader must know of the sheet before the rest. */
  readonly about: SheetSection;
}

/** The words of a sheet for a language somebody speaks, by tag; where nothing is translated, English stands beside. */
export function sheetWords(main: "bg" | "en", spoken: string, spokenIn: string): SheetWords {
  const known = printedLanguages.find((language) => language === spoken);
  const wanted = known ?? "en";
  const beside = wanted === main ? null : wanted;
  const [t, other] = [printTexts.in(main), beside && printTexts.in(beside)];
  const both = (key: PrintText): Said => ({ main: t(key), beside: other ? other(key) : null });
  const day = (moment: string): Said => ({ main: sayDay(t, moment), beside: other && sayDay(other, moment) });
  const theirs = (key: string) => beside && wordOf(beside, key);
  const told = known === undefined ? "sheet.no-language" : beside && onTrial(beside) ? "sheet.trial" : null;
  const rows = [
    { label: both("sheet.language"), value: spokenIn },
    { label: both("sheet.version"), value: currentNotice },
    ...(told ? [{ label: both(told), value: " " }] : []),
  ];
  return { main, beside, t, both, day, theirs, about: { title: both("sheet.about"), rows } };
}
