import type { Right } from "../../access/index.ts";
import type { Language } from "../../core/language.ts";
import type { Change, Query } from "../../platform/db/index.ts";
import type {
  AnyForm,
  FieldValue,
  KnownValues,
  Option,
  Problems,
  ValuesOf,
} from "../../platform/forms/index.ts";
import type { TextValues } from "../../platform/i18n/index.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { CaseRecord } from "../dossier/record.ts";
import type { GuardAnswer } from "./guard.ts";
import type { HandedOn } from "./handed-on.ts";
import type { MoveAnswers } from "./move-answers.ts";
import type { ReasonCode } from "./reasons.ts";
import type { Reckoning } from "./reckoning.ts";
import type { MemberState } from "./states.ts";

/** Whose key seals the words of a record. The closed circles have keys and rights of their own. */
export type Circle = "person" | "case" | "legal" | "medical" | "protection";

/** The columns a record has beside its answers: what lists, terms and figures read. */
export interface Marks {
  /** The day the thing happened, `YYYY-MM-DD`. */
  readonly happenedOn?: string | null;
  /** A short code: `fit`, `objection`, `boarded`. */
  readonly outcome?: string | null;
  /** In the smallest unit of the currency. */
  readonly amount?: number | null;
  /** ISO 4217. */
  readonly currency?: string | null;
}

/** The move of a member that a record brings with it. */
export interface MoveWish {
  readonly to: MemberState;
  readonly reason?: ReasonCode;
  /** What the form of such a move asks beside its reason, as far as the record tells it. */
  readonly answers?: MoveAnswers;
  /** Whether the record may not stand without the move: then a missing guard refuses both. */
  readonly must: boolean;
}

export interface RecordWritten {
  readonly today: string;
  readonly dossier: Dossier;
  /** The record it is a part of; null for kinds that are part of none. */
  readonly parentId: string | null;
  /** The staff id of whoever writes it down: some things two people must do. */
  readonly by: string;
  /** The person's names in the machine-readable lines, for kinds that ask for them; of no other is anything opened. */
  readonly mrz: readonly string[];
}

/** What counts for a member in place of a record of their own: what to say, and where it leads. */
export interface CountsInstead extends Pick<GuardAnswer, "say" | "values" | "leads"> {
  /** Whose it is. */
  readonly memberId: string;
}

/** Texts of the form, said above it. */
export interface FormNotice {
  readonly say: string;
  readonly values?: TextValues;
  readonly leads?: { readonly say: string; readonly address: string };
}

/** What a ceiling or a stock says, in the reader's language. */
export interface Weighed {
  readonly name: string;
  readonly value: string;
}

/** The words of a case, for whoever fills in one of its forms; null where they may not read them. */
export interface CaseWords {
  /** What the member is called, in Latin letters where it is known in them. */
  readonly name: string | null;
  /** Who acts for the member, where that is a child. */
  readonly guardian: string | null;
  /** The answers of a record; that they were read is noted. */
  of(record: CaseRecord): Readonly<Record<string, unknown>> | null;
}

/** A kind of thing written down in a case: asked by a form, kept in `case_record`, shown, changed and struck by the same pages. */
export interface CaseRecordKind<F extends AnyForm = AnyForm> {
  /** In addresses and in the audit log: `return-session`. */
  readonly name: string;
  readonly form: F;
  /** The key of the form's texts that names it. */
  readonly title: string;
  /** About one member, about the case, or about one or several members at once (a record each, written together). */
  readonly about: "member" | "members" | "case";
  readonly circle: Circle;
  readonly reads: Right;
  readonly writes: Right;
  /**
   * Another right under which it may be added, of members in some states only: whoever stands beside somebody writes
   * down what happens. Changing and striking stay with `writes`.
   */
  readonly alsoAdds?: { readonly right: Right; readonly in: readonly MemberState[] };
  /** The kind of record it is a part of. */
  readonly parent?: string;
  /** The states of the member in which it may be written; any that is not final when left out. */
  readonly in?: readonly MemberState[];
  /** Whether it may be changed afterwards; what was signed, sent or paid may not: it is struck and written anew. */
  readonly fixed: boolean;
  /** Whether it may not be struck while a part of it stands: a decision, a payment. */
  readonly bound: boolean;
  /**
   * Takes for this transaction what the check reckons with beyond the case, which is held already: of two who write at
   * once the second reckons after the first.
   */
  holds?(change: Change, parentId: string | null, now: Date): Promise<void>;
  /** Whether it is compared with the name in the machine-readable lines: pages show it, and checks are given it. */
  readonly byMrz: boolean;
  /** What no single answer can know: refuses, with what is wrong with which field. */
  check(values: ValuesOf<F>, on: RecordWritten): Problems;
  /** What it says was handed to an authority: the register of agreements is asked whether it may have been. */
  handsOn?(values: ValuesOf<F>, dossier: Dossier): HandedOn | null;
  marks(values: ValuesOf<F>): Marks;
  /** What the system knows already, of the record it will be a part of too. */
  known(dossier: Dossier, parentId?: string | null): KnownValues<F>;
  /** What names and sealed words tell beside it, as far as whoever fills in the form may read them. */
  knownByWords(words: CaseWords, dossier: Dossier, parentId: string | null): KnownValues<F>;
  /** What whoever fills in the form must know first, and the page where it can be mended. */
  notice?(dossier: Dossier, parentId: string | null): FormNotice | null;
  /** What whoever fills in the form must have before their eyes to decide: said beside what it answers. */
  weighs?(dossier: Dossier, parentId: string | null, language: Language & ("bg" | "en")): readonly Weighed[];
  /** Questions that its form does not ask of the member, as it would be written today; none is `required`. */
  notAsked?(dossier: Dossier): readonly string[];
  /** For whom none is written, since what is written for somebody else counts: their form says so in place of its fields. */
  instead?(dossier: Dossier): CountsInstead | null;
  /** Fills in, before anything is checked, what was left empty and is on record: looked up only now, when it is needed. */
  completes(
    values: ValuesOf<F>,
    on: Pick<RecordWritten, "dossier" | "parentId"> & { readonly query: Query },
  ): ValuesOf<F> | Promise<ValuesOf<F>>;
  /** Whether another may follow in the record it is a part of, as the case stands: pages offer no form that would be refused. */
  mayFollow(dossier: Dossier, parentId: string): boolean;
  /** The options of reference fields. */
  offered(dossier: Dossier, language: Language & ("bg" | "en")): Readonly<Record<string, readonly Option[]>>;
  moves(values: ValuesOf<F>, dossier: Dossier): MoveWish | null;
  /**
   * The state to which nobody comes but by such a record, of this outcome where one is named: it asks what must be on
   * record about it. `title`: a key of the form's texts that says so in a checklist.
   */
  readonly brings?: { readonly to: MemberState; readonly outcome?: string; readonly title: string };
  /** What it begins with, as the case stood before it; what a rule refuses by now is left out. */
  begins?(dossier: Dossier, values: ValuesOf<F>): readonly BroughtAlong[];
  /** The members for whom it speaks too, and to which state each goes along, where nothing stands in their way. */
  carries?(dossier: Dossier): readonly (readonly [memberId: string, to: MemberState])[];
  /** What it says about the member beside the state. */
  sets(values: ValuesOf<F>): { readonly destination?: string };
  /** What is shown below the answers wherever they are read. */
  readonly reckons?: Reckoning;
  /** Items of the evidence file it proves (domain.md 7.5). */
  readonly evidence: readonly number[];
  /** The open choice by which several of a kind are told apart: lists name it, and an address may bring it. */
  readonly toldApartBy?: string;
  /** What one is about, where no choice of its own tells it: lists say it after the title. */
  tells?(record: CaseRecord<F>, dossier: Dossier, language: Language & ("bg" | "en")): string | null;
  /** Whether it is written part by part: whoever began it goes on at the record itself. */
  readonly inParts: boolean;
  /** The page that shows it with all that belongs to it, where a domain has one; its `title` is a key of the form's texts. */
  readonly page?: { readonly title: string; address(caseId: string, recordId: string): string };
}

/** A record that another begins with as a part of it: a copy of one on file, with what is different in it, and with parts of its own. */
export interface BroughtAlong {
  readonly from: CaseRecord;
  readonly changes?: Readonly<Record<string, FieldValue>>;
  readonly parts: readonly BroughtAlong[];
}

/** The right under which somebody may add such a record of a member in a state; undefined where they hold none. */
export function rightToAdd(
  { writes, alsoAdds }: Pick<CaseRecordKind, "writes" | "alsoAdds">,
  may: (right: Right) => boolean,
  state: MemberState,
): Right | undefined {
  if (may(writes)) return writes;
  return alsoAdds?.in.includes(state) && may(alsoAdds.right) ? alsoAdds.right : undefined;
}

/** The rights of which each lets somebody add such a record of some member. */
export const rightsToAdd = ({
  writes,
  alsoAdds,
}: Pick<CaseRecordKind, "writes" | "alsoAdds">): readonly Right[] =>
  alsoAdds ? [writes, alsoAdds.right] : [writes];

type Wish<F extends AnyForm> = Pick<
  CaseRecordKind<F>,
  "name" | "form" | "title" | "about" | "reads" | "writes"
> &
  Partial<CaseRecordKind<F>> & {
    readonly toldApartBy?: keyof F["fields"] & string;
    notAsked?(dossier: Dossier): readonly (keyof F["fields"] & string)[];
  };

/** What tells a kind's records apart: how a page calls each choice, by its code; none where nothing does. */
export function apartBy({ form, toldApartBy }: CaseRecordKind): Readonly<Record<string, string>> {
  const field = toldApartBy === undefined ? undefined : form.fields[toldApartBy];
  return field?.kind === "choice" ? field.options : {};
}

/** What is written down and moves nobody, whatever it says. */
export const stays = (): null => null;

/** Questions of a child, for a kind's `notAsked`: of nobody who is of age on the day, by the youngest age they may have. */
export const askedOfChildren =
  <K extends string>(...questions: readonly K[]) =>
  ({ person, today }: Dossier): readonly K[] =>
    person.mayBeChildOn(today) ? [] : questions;

/** A form without fields of its own choice: nothing of the case need be read for it. */
export const offersNothing = (): Readonly<Record<string, never>> => ({});

/** Defines a kind; what is left out: sealed with the person's key (the case's, for records about the case), changeable, without rules, moves or marks. */
export const caseRecordKind = <F extends AnyForm>(wish: Wish<F>): CaseRecordKind<F> => ({
  circle: wish.about === "case" ? "case" : "person",
  fixed: false,
  bound: false,
  byMrz: false,
  check: () => ({}),
  marks: () => ({}),
  known: () => ({}) as KnownValues<F>,
  knownByWords: () => ({}) as KnownValues<F>,
  completes: (values) => values,
  mayFollow: () => true,
  offered: offersNothing,
  moves: stays,
  sets: () => ({}),
  evidence: [],
  inParts: false,
  ...wish,
});
