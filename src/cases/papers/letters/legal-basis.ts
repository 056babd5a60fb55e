import type { PaperText } from "../words/index.ts";

/** Whom the mission asks before a return. */
export type Recipient = "migration-directorate" | "sar";

/** A law on which letters rest, from and until a day, `YYYY-MM-DD`; null: since before the first letter, or until further notice. */
export interface LegalBasis {
  readonly law: Extract<PaperText, `letter.law.${string}`>;
  readonly to: Recipient;
  readonly from: string | null;
  readonly until: string | null;
  readonly source: string;
}

/** Named without articles: those the mission's lawyer has not confirmed are not put before an authority. */
const bases: readonly LegalBasis[] = [
  {
    law: "letter.law.foreigners-act",
    to: "migration-directorate",
    from: null,
    until: null,
    source: "domain.md 4.1: stay, return, detention, entry ban",
  },
  {
    law: "letter.law.foreigners-rules",
    to: "migration-directorate",
    from: null,
    until: null,
    source: "domain.md 4.1: procedures",
  },
  {
    law: "letter.law.asylum-act",
    to: "sar",
    from: null,
    until: null,
    source: "domain.md 4.1: asylum",
  },
];

/** The laws a letter to a recipient rests on, on a day. */
export const basisOn = (to: Recipient, day: string): readonly LegalBasis[] =>
  bases.filter(
    ({ to: asked, from, until }) =>
      asked === to && (from === null || from <= day) && (until === null || day <= until),
  );
