import type { Language } from "../../core/language.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import type { SentFile } from "./body/sent-body.ts";

/** Who may open what stands in a field: any reader of the record, the person's own team, or only the sealed circle. */
export type Seal = "open" | "sealed" | "sealed-team";

/** How long a field is kept; the clock of each class is dated data (`domain.md` 7.3). */
export type Retention =
  | "content"
  | "staff-account"
  | "inquiry"
  | "case-file"
  | "case-medical"
  | "complaint"
  | "finance"
  | "not-kept";

/**
 * The answers to a choice of the same form with one of which a question is asked. Where a browser can, it is not shown
 * before; whatever is sent for it without them is left out, and nothing can be wrong with it.
 */
export interface AskedWith {
  readonly field: string;
  readonly answers: readonly string[];
  /** Whether it has to be answered where it is asked. */
  readonly needed?: true;
}

/** What every field states. Without a purpose there is no field. */
interface Stated<Key extends string> {
  readonly label: Key;
  readonly hint?: Key;
  readonly required?: boolean;
  /** Why the mission asks for this, in a sentence for the data map. */
  readonly purpose: string;
  readonly retention: Retention;
  readonly seal: Seal;
  /** The browser's name for it (`email`, `tel`, `off` …). */
  readonly autocomplete?: string;
  /** Written in the language of the content, not in that of the writer's desk. */
  readonly inContentLanguage?: true;
  /** Of a question that is asked with some answers to another only. */
  readonly askedWith?: AskedWith;
}

export interface TextField<Key extends string> extends Stated<Key> {
  /** One line; several; several with structure, in Markdown. */
  readonly kind: "line" | "text" | "rich-text";
  /** In characters; 200 for a line, 10,000 for a text, 200,000 for a rich text when not said. */
  readonly longest?: number;
}

export interface TechnicalField<Key extends string> extends Stated<Key> {
  readonly kind: "slug" | "e-mail" | "phone" | "web-address";
}

/**
 * What proves who somebody is: a password; a code, of digits where that is said. Neither is ever shown again, kept in a
 * history, or put aside when a session has ended.
 */
export interface SecretField<Key extends string> extends Stated<Key> {
  readonly kind: "password" | "code";
  readonly retention: "not-kept";
  readonly seal: "sealed";
  readonly digits?: true;
}

export interface DateField<Key extends string> extends Stated<Key> {
  /** As precise as known, or to the day. */
  readonly kind: "partial-date" | "day";
  /** The first year that makes sense; 1850 when not said. */
  readonly earliestYear?: number;
  readonly notAfterToday?: true;
}

export interface NumberField<Key extends string> extends Stated<Key> {
  readonly kind: "number";
  readonly least?: number;
  readonly most?: number;
  /** How many digits after the decimal sign; none when not said. */
  readonly decimals?: number;
}

export interface ChoiceField<Key extends string> extends Stated<Key> {
  readonly kind: "choice" | "choices";
  /** Value → the message that names it, in the order shown. */
  readonly options: Readonly<Record<string, Key>>;
}

/** A choice whose options are known only when the form is shown: projects, colleagues, topics. */
export interface ReferenceField<Key extends string> extends Stated<Key> {
  readonly kind: "reference" | "references";
}

export interface PlainField<Key extends string> extends Stated<Key> {
  /** A question with two answers; a box to tick (required: it must be ticked); a language of ours. */
  readonly kind: "yes-no" | "tick" | "language";
}

export interface FileField<Key extends string> extends Stated<Key> {
  readonly kind: "file";
  /** In bytes. */
  readonly largest: number;
  /** What the file dialog offers; the type is decided by content later. */
  readonly accept?: string;
  /** A phone opens its camera at once, the one that looks away from whoever holds it. */
  readonly camera?: true;
}

/** Several files at once, in the order chosen. */
export interface FilesField<Key extends string> extends Stated<Key> {
  readonly kind: "files";
  /** Of each, in bytes. */
  readonly largest: number;
  /** How many. */
  readonly most: number;
  readonly accept?: string;
}

export type Field<Key extends string = string> =
  | TextField<Key>
  | TechnicalField<Key>
  | SecretField<Key>
  | DateField<Key>
  | NumberField<Key>
  | ChoiceField<Key>
  | ReferenceField<Key>
  | PlainField<Key>
  | FileField<Key>
  | FilesField<Key>;

export type FieldKind = Field["kind"];
export type Fields<Key extends string = string> = Readonly<Record<string, Field<Key>>>;

type Given<F> = F extends { kind: "choice"; options: infer O }
  ? keyof O & string
  : F extends { kind: "choices"; options: infer O }
    ? readonly (keyof O & string)[]
    : F extends { kind: "references" }
      ? readonly string[]
      : F extends { kind: "partial-date" | "day" }
        ? PartialDate
        : F extends { kind: "number" }
          ? number
          : F extends { kind: "yes-no" | "tick" }
            ? boolean
            : F extends { kind: "language" }
              ? Language
              : F extends { kind: "file" }
                ? SentFile
                : F extends { kind: "files" }
                  ? readonly SentFile[]
                  : string;

/** What a field holds once read: null only where the field may stay empty. */
export type ValueOf<F> = F extends { kind: "choices" | "references" | "files" | "tick" }
  ? Given<F>
  : F extends { required: true }
    ? Given<F>
    : Given<F> | null;

/** Kinds of which several values may be sent under one name. */
export const takesSeveral = ({ kind }: Field): boolean =>
  kind === "choices" || kind === "references" || kind === "files";

/** Kinds whose options are known only when the form is shown. */
export const isReference = ({ kind }: Field): boolean => kind === "reference" || kind === "references";

export const isFile = ({ kind }: Field): boolean => kind === "file" || kind === "files";

/** Kinds that are read once and never given back. */
export const isSecret = ({ kind }: Field): boolean => kind === "password" || kind === "code";

/** Kinds whose text merges paragraph by paragraph when two people edit it. */
export const isLongText = ({ kind }: Field): boolean => kind === "text" || kind === "rich-text";
