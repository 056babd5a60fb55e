import type { Option } from "../../platform/forms/index.ts";
import type { Sheet } from "../../platform/print/index.ts";
import { consentPurposes } from "../consents/consent-form.ts";
import { intakeSections, type PrintedFacts, printedOn } from "./intake-sheet.ts";
import type { SheetWords } from "./sheet-words.ts";

/** What can be printed about a person. */
export const sheetNames = ["intake", "consent"] as const;
export type SheetName = (typeof sheetNames)[number];
export const isSheetName = (name: string): name is SheetName =>
  (sheetNames as readonly string[]).includes(name);

export interface Printed {
  /** The number of the person as people write it; null on a sheet to be filled by hand. */
  readonly number: string | null;
  readonly today: string;
  readonly offered: Readonly<Record<string, readonly Option[]>>;
  readonly person: PrintedFacts | null;
}

const common = (words: SheetWords, name: SheetName, printed: Printed) => ({
  main: words.main,
  beside: words.beside,
  organisation: words.t("sheet.organisation"),
  title: words.both(`sheet.${name}`),
  reference: printed.number ?? "........",
  printed: printedOn(words, printed.today),
  foot: words.both("sheet.free"),
});

/** The intake as a sheet in two languages. */
export const intakeSheet = (words: SheetWords, printed: Printed): Sheet => ({
  ...common(words, "intake", printed),
  sections: [words.about, ...intakeSections(words, printed.person, printed.offered)],
  statements: [],
  signatures: [words.both("sheet.sign-person"), words.both("sheet.sign-staff")],
});

/** All purposes, each with a box of its own, and room for everybody who must sign: on paper nothing is answered yet. */
export const consentSheet = (words: SheetWords, printed: Printed): Sheet => ({
  ...common(words, "consent", printed),
  sections: [
    {
      ...words.about,
      rows: [
        ...words.about.rows,
        { label: words.both("sheet.number"), value: printed.number },
        { label: words.both("sheet.given-on"), value: null },
        { label: words.both("sheet.interpreter"), value: null },
        { label: words.both("sheet.answer"), value: " " },
      ],
    },
  ],
  statements: consentPurposes.map((purpose) => words.both(`agree.${purpose}`)),
  signatures: [
    words.both("sheet.sign-person"),
    words.both("sheet.sign-thumb"),
    words.both("sheet.sign-witness"),
    words.both("sheet.sign-interpreter"),
    words.both("sheet.sign-representative"),
    words.both("sheet.sign-staff"),
  ],
});
