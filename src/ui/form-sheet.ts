/** What the form controls need to draw a form: every word already in the reader's language. */
export interface Sheet {
  readonly action: string;
  readonly multipart: boolean;
  readonly requestKey: string | null;
  readonly version: number | null;
  readonly fields: readonly SheetControl[];
  readonly submit: string;
  readonly notice: string | null;
  readonly problems: Problems | null;
}

export interface Problems {
  readonly title: string;
  readonly hint: string;
  readonly links: readonly { readonly target: string; readonly text: string }[];
}

export interface SheetControl {
  readonly key: string;
  readonly id: string;
  readonly control: "line" | "lines" | "rich-text" | "radios" | "select" | "boxes" | "tick" | "file";
  readonly type: "text" | "password" | "email" | "tel" | "url" | "date";
  readonly inputMode: "decimal" | "numeric" | null;
  readonly label: string;
  readonly hint: string | null;
  readonly required: boolean;
  /** Whether it is needed, in words; empty where that goes without saying. */
  readonly mark: string;
  readonly values: readonly string[];
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly asks?: string | undefined;
  }[];
  readonly asked?: number | null;
  readonly choose: string;
  readonly problem: string | null;
  readonly autocomplete: string;
  readonly lang: string | null;
  readonly dir: "ltr" | "rtl" | "auto";
  readonly accept: string | null;
  readonly several?: boolean;
  readonly camera?: boolean;
  readonly autofocus?: boolean;
}

/** Two edits of one record, side by side, and the words around them. */
export interface Conflict {
  readonly action: string;
  readonly requestKey: string;
  readonly version: number;
  readonly fields: readonly ConflictingField[];
  readonly problems: Problems | null;
  readonly words: Readonly<Record<ConflictWord, string>> & { readonly merged: string | null };
}

export type ConflictWord =
  | "title"
  | "explanation"
  | "noChoice"
  | "base"
  | "yours"
  | "theirs"
  | "takeYours"
  | "takeTheirs"
  | "takeNew"
  | "save";

export interface ConflictingField {
  readonly label: string;
  readonly choiceName: string;
  /** What was chosen last time. */
  readonly choice: string | null;
  readonly base: string;
  readonly yours: string;
  readonly theirs: string;
  readonly isLong: boolean;
  readonly anew: SheetControl;
}
