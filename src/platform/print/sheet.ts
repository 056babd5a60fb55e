import { directionOf, type Language } from "../../core/language.ts";

/** A text of a printed sheet in its two languages; `beside` is null on a sheet in one. */
export interface Said {
  readonly main: string;
  readonly beside: string | null;
  /** In the mission's other language, small under the first. */
  readonly under?: string | null;
}

/** One line of a form: what is asked, and the answer, in one language or two; null leaves room to write it by hand. */
export interface SheetRow {
  readonly label: Said;
  readonly value: Said | string | null;
}

export interface SheetSection {
  readonly title: Said;
  readonly rows: readonly SheetRow[];
}

/** Figures under a title, in the sheet's first language. A row of one cell is the heading of those below it. */
export interface SheetTable {
  readonly title: string;
  readonly notes: readonly string[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Signatures drawn on a screen, in the order of the sheet's, and the sentences agreed to. */
export interface SheetSigned {
  /** Lines of points on a ground of 1000 by 275; none where nobody signed. */
  readonly drawn: readonly (readonly (readonly (readonly [x: number, y: number])[])[])[];
  readonly stated: readonly number[];
  /** Says how and when it was signed. */
  readonly note: Said;
}

/** A form or record on paper, in the mission's language and beside it in the person's. */
export interface Sheet {
  readonly main: Language;
  readonly beside: Language | null;
  /** The mission's other language, where a sheet has three. */
  readonly under?: Language | null;
  readonly organisation: string;
  /** Who pays, as each fund wants it said, and whether the emblem of the European Union stands there. */
  readonly funds?: { readonly statements: readonly string[]; readonly emblem: boolean };
  readonly title: Said;
  /** A number, never a name: it stands on every page. */
  readonly reference: string;
  readonly printed: string;
  /** Of a letter: to whom it goes, line by line. It leaves room for the number and the day of the register. */
  readonly addressee?: { readonly lines: readonly string[]; readonly registered: string };
  /** Whole sentences before the sections, the two languages side by side. */
  readonly opening?: readonly Said[];
  readonly sections: readonly SheetSection[];
  /** Tables of figures, after the sections. */
  readonly tables?: readonly SheetTable[];
  /** Sentences to be read out and agreed to one by one, each with a box. */
  readonly statements: readonly Said[];
  /** The two languages stand side by side, and the boxes of statements have room for initials. */
  readonly facing?: boolean;
  /** Whole sentences and rows after the statements. */
  readonly closing?: readonly Said[];
  readonly ending?: readonly SheetSection[];
  /** Who signs, in order. */
  readonly signatures: readonly Said[];
  /** What was signed before it was printed. */
  readonly signed?: SheetSigned | null;
  /** Stands at the foot of every page: the choice is free. */
  readonly foot: Said;
}

/** The sheet as the template reads it: every text with its language and direction. */
export function toTemplateData(sheet: Sheet): object {
  const side = (text: string, language: Language) => ({ text, lang: language, dir: directionOf(language) });
  const said = ({ main, beside, under }: Said) => ({
    main: side(main, sheet.main),
    under: under && sheet.under ? side(under, sheet.under) : null,
    beside: beside === null || sheet.beside === null ? null : side(beside, sheet.beside),
  });
  const answer = (value: Said | string) => {
    const text = typeof value === "string" ? value : value.main;
    const both =
      typeof value === "string" || value.beside === null || sheet.beside === null ? null : said(value);
    return { text, dir: directionOfText(text), said: both };
  };
  const sections = (all: readonly SheetSection[]) =>
    all.map(({ title, rows }) => ({
      title: said(title),
      rows: rows.map(({ label, value }) => ({
        label: said(label),
        value: value === null ? null : answer(value),
      })),
    }));
  return {
    organisation: sheet.organisation,
    funds: sheet.funds ?? { statements: [], emblem: false },
    title: said(sheet.title),
    reference: sheet.reference,
    printed: sheet.printed,
    lang: sheet.main,
    addressee: sheet.addressee ?? null,
    opening: (sheet.opening ?? []).map(said),
    sections: sections(sheet.sections),
    tables: sheet.tables ?? [],
    statements: sheet.statements.map(said),
    facing: sheet.facing ?? false,
    closing: (sheet.closing ?? []).map(said),
    ending: sections(sheet.ending ?? []),
    signatures: sheet.signatures.map(said),
    signed: sheet.signed ? { ...sheet.signed, note: said(sheet.signed.note) } : null,
    foot: said(sheet.foot),
  };
}

const rightToLeftLetters = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}]/u;

/** The direction of a text of unknown language: that of its first letter (Unicode Bidirectional Algorithm, P2). */
function directionOfText(text: string): "ltr" | "rtl" {
  const first = /\p{L}/u.exec(text)?.[0] ?? "";
  return rightToLeftLetters.test(first) ? "rtl" : "ltr";
}
