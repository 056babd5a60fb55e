import type { Right } from "../../access/index.ts";
import type { Tables } from "../../platform/db/index.ts";
import type { Field, Form, Problem, ValuesOf } from "../../platform/forms/index.ts";
import type { PeopleText } from "../texts/index.ts";

/** Where a rule that a single field cannot know finds the mission's day, `YYYY-MM-DD`. */
export interface OnDay {
  readonly today: string;
}

/** What is wrong with a record, by field. */
export type RecordProblems = Readonly<Record<string, Problem<PeopleText>>>;

/** Something by which a record is found exactly: kept only as a blind index. */
export interface ExactKey {
  readonly kind: "phone" | "e-mail" | "document" | "identifier";
  readonly value: string;
}

// biome-ignore lint/suspicious/noExplicitAny: the fields of each kind are its own; who takes any kind does not look into them.
type AnyFields = any;

/**
 * A kind of fact about a person: asked by a form, kept in a table of its own whose columns are the form's fields.
 * Fields that the form seals are sealed with the person's key; the others stand open for counting and finding.
 */
export interface RecordKind<F extends Form<PeopleText, AnyFields> = Form<PeopleText, AnyFields>> {
  /** How addresses and the audit log name it: `home-contact`. */
  readonly name: string;
  readonly table: RecordTable;
  readonly form: F;
  /** A person has one of them, whose id is the person's own. */
  readonly single: boolean;
  /** The right that lets its readers in. */
  readonly seenWith: Extract<Right, "person.read" | "person.read-whole">;
  /** What no single field can know. */
  check(values: ValuesOf<F>, on: OnDay): RecordProblems;
  /** Columns that follow from the answers and are not asked. */
  derived(values: ValuesOf<F>): Readonly<Record<string, string | number | null>>;
  exactKeys(values: ValuesOf<F>): readonly ExactKey[];
  /** Of several records only one may carry the mark `main`, among those that agree in this column (null: among all). */
  readonly mainAmong?: "script" | null;
}

/** The tables of records: each row belongs to a person. */
export type RecordTable = Extract<
  keyof Tables,
  | "person_name"
  | "person_birth"
  | "person_about"
  | "person_nationality"
  | "person_language"
  | "person_work"
  | "person_contact"
  | "person_home_contact"
  | "person_arrival"
  | "person_status"
  | "person_document"
  | "person_identifier"
  | "person_earlier"
>;

type Wish<F extends Form<PeopleText, AnyFields>> = Pick<RecordKind<F>, "name" | "table" | "form"> &
  Partial<RecordKind<F>>;

/** Defines a kind; what is left out: several of it, seen by every reader of the person, without further rules. */
export const recordKind = <F extends Form<PeopleText, AnyFields>>(wish: Wish<F>): RecordKind<F> => ({
  single: false,
  seenWith: "person.read",
  check: () => ({}),
  derived: () => ({}),
  exactKeys: () => [],
  ...wish,
});

/** Kept with the case, open to every reader of the record. */
export const open = { retention: "case-file", seal: "open" } as const satisfies Partial<Field>;

/** Kept with the case, sealed with the person's key. */
export const sealed = { retention: "case-file", seal: "sealed" } as const satisfies Partial<Field>;
