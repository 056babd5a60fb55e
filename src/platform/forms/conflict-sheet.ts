import type { Language } from "../../core/language.ts";
import { formats } from "../i18n/index.ts";
import { type AnyForm, fieldsOf } from "./define-form.ts";
import { isLongText } from "./field.ts";
import type { Typed } from "./parse-form.ts";
import type { Problems } from "./problem.ts";
import type { Option } from "./reading/reading.ts";
import { type SheetField, sheetField } from "./sheet.ts";
import { formTexts } from "./texts/index.ts";
import type { RecordFields } from "./versions/merge-three-way.ts";
import { choiceName, type OpenConflict } from "./versions/settle.ts";
import { sayAnswer } from "./write-answer.ts";

/** A field that two people changed: the three values as they are said, and the control for a fourth. */
export interface ConflictField {
  readonly label: string;
  readonly choiceName: string;
  readonly choice: string | null;
  readonly base: string;
  readonly yours: string;
  readonly theirs: string;
  readonly isLong: boolean;
  /** The control for a new answer, filled with what its writer had. */
  readonly anew: SheetField;
}

/** The page on which somebody chooses between two edits, ready to be drawn. */
export interface ConflictSheet {
  readonly action: string;
  readonly requestKey: string;
  readonly version: number;
  readonly fields: readonly ConflictField[];
  readonly problems: {
    readonly title: string;
    readonly hint: string;
    readonly links: readonly { readonly target: string; readonly text: string }[];
  } | null;
  readonly words: {
    readonly title: string;
    readonly explanation: string;
    /** What was put together by itself; null when nothing was. */
    readonly merged: string | null;
    readonly noChoice: string;
    readonly base: string;
    readonly yours: string;
    readonly theirs: string;
    readonly takeYours: string;
    readonly takeTheirs: string;
    readonly takeNew: string;
    readonly save: string;
  };
}

export interface ConflictState {
  readonly language: Language;
  readonly action: string;
  readonly requestKey: string;
  readonly typed?: Typed;
  readonly problems?: Problems;
  readonly offered?: Readonly<Record<string, readonly Option[]>>;
  readonly contentLanguage?: Language;
}

/** Prepares the conflict page to be drawn by `ui/conflict-page.tsx`. */
export function conflictSheetOf<F extends RecordFields>(
  form: AnyForm,
  conflict: OpenConflict<F>,
  state: ConflictState,
): ConflictSheet {
  const { language, action, requestKey, typed, problems } = state;
  const [t, say] = [formTexts.in(language), form.texts.in(language)];
  const known = new Map(fieldsOf(form));
  const fields = conflict.conflicts.flatMap(({ field: key, base, yours, theirs }): ConflictField[] => {
    const field = known.get(key);
    if (!field) return [];
    const value = (of: unknown) => sayAnswer(form, field, of, language, state.offered?.[key]);
    const anew = sheetField(form, key, field, { ...state, values: { [key]: yours } as never });
    return [
      {
        label: say(field.label),
        choiceName: choiceName(key),
        choice: typed?.[choiceName(key)]?.[0] ?? null,
        base: value(base),
        yours: value(yours),
        theirs: value(theirs),
        isLong: isLongText(field),
        anew: {
          ...anew,
          label: t("conflict.new-text", { label: say(field.label) }),
          required: false,
          mark: "",
        },
      },
    ];
  });
  const merged = conflict.merged.flatMap((key) => known.get(key)?.label ?? []).map((label) => say(label));
  const wrong = fields.filter(({ anew }) => anew.problem !== null);
  return {
    action,
    requestKey,
    version: conflict.version,
    fields,
    problems:
      problems === undefined || wrong.length === 0
        ? null
        : {
            title: t("form.problems-title", { count: wrong.length }),
            hint: t("form.problems-hint"),
            links: wrong.map(({ anew }) => ({ target: `choose-${anew.id}`, text: anew.problem ?? "" })),
          },
    words: {
      title: t("conflict.title"),
      explanation: t("conflict.explanation"),
      merged: merged.length > 0 ? t("conflict.merged", { fields: formats(language).list(merged) }) : null,
      noChoice: t("conflict.no-choice"),
      base: t("conflict.base"),
      yours: t("conflict.yours"),
      theirs: t("conflict.theirs"),
      takeYours: t("conflict.take-yours"),
      takeTheirs: t("conflict.take-theirs"),
      takeNew: t("conflict.take-new"),
      save: t("conflict.save"),
    },
  };
}
