import type { Right } from "../../access/index.ts";
import type { Texts, TextValues } from "../../platform/i18n/index.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { Move } from "./states.ts";

/** Where a line leads: to writing a record of a kind (about another member where `about` says so, with what tells it apart chosen), to a record (to changing it, where `change` names its kind), to a room of the person, to a page below the case (only for who holds `right`, where one is named). */
export type Lead =
  | { readonly add: string; readonly about?: string; readonly chosen?: string }
  | { readonly record: string; readonly change?: string }
  | { readonly person: "consents" | "documents" | "family" | "intake" | "" }
  | { readonly page: string; readonly right?: Right };

export interface GuardAnswer {
  readonly state: "met" | "missing" | "not-needed";
  /** What is missing, or what was found: a key of the guard's texts. */
  readonly say?: string;
  readonly values?: TextValues;
  readonly leads?: Lead;
}

// biome-ignore lint/suspicious/noExplicitAny: each domain has texts of its own, and a translator takes its keys.
export type AnyTexts = Texts<any>;

/** Something that must be so before a move: one line of the checklist. */
export interface Guard {
  /** `counselling.return-session`. */
  readonly key: string;
  readonly texts: AnyTexts;
  readonly title: string;
  before(move: Move): boolean;
  check(dossier: Dossier): GuardAnswer;
  /** Who may let it pass, with a reason; nobody when left out. */
  readonly waivedBy?: Right;
  /** Whether it is the thing that makes the move, so that all else is to be done before it. */
  readonly comesLast?: true;
  /** Whether what is missing makes the move itself: nobody fills in the form of the move beside it. */
  readonly byRecord?: true;
}

export const met: GuardAnswer = { state: "met" };
export const notNeeded: GuardAnswer = { state: "not-needed" };
export const missing = (say: string, leads?: Lead, values?: TextValues): GuardAnswer => ({
  state: "missing",
  say,
  ...(leads ? { leads } : {}),
  ...(values ? { values } : {}),
});
