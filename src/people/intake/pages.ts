import type { RecordKindName } from "../records/index.ts";

/** A page of the intake: short enough for a table with an interpreter and one hand free. */
export interface IntakePage {
  readonly key: string;
  /** The kind of fact it asks; consent and family have pages of their own making. */
  readonly kind: RecordKindName | "consent" | "family";
}

/** In the order in which the talk goes: who, in which language, consent, then the rest (domain.md 1.3). */
export const intakePages = [
  { key: "names", kind: "name" },
  { key: "language", kind: "language" },
  { key: "birth", kind: "birth" },
  { key: "nationality", kind: "nationality" },
  { key: "consent", kind: "consent" },
  { key: "about", kind: "about" },
  { key: "contact", kind: "contact" },
  { key: "family", kind: "family" },
  { key: "documents", kind: "document" },
  { key: "numbers", kind: "identifier" },
  { key: "arrival", kind: "arrival" },
  { key: "status", kind: "status" },
  { key: "home", kind: "home-contact" },
  { key: "work", kind: "work" },
  { key: "earlier", kind: "earlier" },
] as const satisfies readonly IntakePage[];

export type IntakePageKey = (typeof intakePages)[number]["key"];

export const intakePage = (key: string) => intakePages.find((page) => page.key === key);

/** The page after this one; undefined after the last. */
export const pageAfter = (key: IntakePageKey) =>
  intakePages[intakePages.findIndex((page) => page.key === key) + 1];
