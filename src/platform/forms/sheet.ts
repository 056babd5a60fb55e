import { directionOf, type Language } from "../../core/language.ts";
import type { TextValues } from "../i18n/index.ts";
import { isNeeded, placeOf, placesAskedBy, setsThatAsk } from "./asked-with.ts";
import {
  type ControlKind,
  controlOf,
  directionOfKind,
  inputModeOf,
  type LineType,
  typeOf,
} from "./control-of.ts";
import { type AnyForm, fieldsOf, type KnownValues } from "./define-form.ts";
import { type Field, isReference, isSecret } from "./field.ts";
import type { Typed } from "./parse-form.ts";
import { type Problems, sayProblem } from "./problem.ts";
import type { Option } from "./reading/reading.ts";
import { type FormText, formTexts } from "./texts/index.ts";
import { optionsOf, writeAnswer } from "./write-answer.ts";

/** One field, ready to be drawn: every word in the reader's language. */
export interface SheetField {
  readonly key: string;
  readonly id: string;
  readonly control: ControlKind;
  /** Of a line: what keyboard the phone shows. */
  readonly type: LineType;
  readonly inputMode: "decimal" | "numeric" | null;
  readonly label: string;
  readonly hint: string | null;
  readonly required: boolean;
  /** "needed" or "may stay empty", in words; empty where neither says anything. */
  readonly mark: string;
  readonly values: readonly string[];
  readonly options: readonly SheetOption[];
  /** The place of the set of answers with which it is asked; left out where it always is. */
  readonly asked?: number | null;
  /** Shown where nothing is chosen yet. */
  readonly choose: string;
  readonly problem: string | null;
  readonly autocomplete: string;
  readonly lang: string | null;
  readonly dir: "ltr" | "rtl" | "auto";
  readonly accept: string | null;
  /** Of a file: whether several may be chosen, and whether a phone opens its camera. */
  readonly several: boolean;
  readonly camera: boolean;
  readonly autofocus: boolean;
}

/** An answer to choose, with the places of the sets of answers it belongs to, where it asks something: `1 3`. */
interface SheetOption extends Option {
  readonly asks?: string | undefined;
}

/** A form, ready to be drawn. */
export interface FormSheet {
  readonly name: string;
  readonly action: string;
  readonly multipart: boolean;
  /** Null for a form that carries none. */
  readonly requestKey: string | null;
  readonly version: number | null;
  readonly fields: readonly SheetField[];
  readonly submit: string;
  /** Said above the form when something is wrong with the whole. */
  readonly notice: string | null;
  readonly problems: {
    readonly title: string;
    readonly hint: string;
    readonly links: readonly { readonly target: string; readonly text: string }[];
  } | null;
}

export interface SheetState<T> {
  readonly language: Language;
  readonly action: string;
  /** The words on the button. */
  readonly submit: string;
  /** Null for a form whose answer cannot be kept, so that sending it twice cannot be told from sending it once. */
  readonly requestKey: string | null;
  /** The version the values are of; left out by forms that change no record. */
  readonly version?: number | null;
  readonly values?: KnownValues<T>;
  /** What was typed last time, and what was wrong with it; wins over the values. */
  readonly typed?: Typed;
  readonly problems?: Problems;
  readonly notice?: Extract<FormText, "form.tampered" | "form.already-sent" | "form.key-refused">;
  readonly offered?: Readonly<Record<string, readonly Option[]>>;
  /** The language the content fields are written in. */
  readonly contentLanguage?: Language;
  /** What fills the places of labels and hints. */
  readonly words?: TextValues;
  /** Where nearly everything is needed, only what may stay empty is marked. */
  readonly marks?: "optional";
  /** The field that waits for the first key, unless something is wrong. */
  readonly focus?: string;
}

/** Prepares a form to be drawn by `ui/form-controls.tsx`. */
export function sheetOf<T extends AnyForm>(form: T, state: SheetState<T>): FormSheet {
  const t = formTexts.in(state.language);
  const asking = setsThatAsk(Object.values<Field>(form.fields));
  const fields = fieldsOf(form).map(([key, field]): SheetField => {
    const drawn = sheetField(form, key, field, state);
    if (asking.length === 0) return drawn;
    const options = drawn.options.map((one) => ({ ...one, asks: placesAskedBy(asking, key, one.value) }));
    return { ...drawn, options, asked: placeOf(asking, field) };
  });
  const wrong = fields.filter(({ problem }) => problem !== null);
  const hasFile = fields.some(({ control }) => control === "file");
  const links = wrong.map(({ id, problem }) => ({ target: id, text: problem ?? "" }));
  if (wrong.length > 0 && hasFile) {
    const file = fields.find(({ control }) => control === "file");
    if (file && file.problem === null) links.push({ target: file.id, text: t("form.file-again") });
  }
  return {
    name: form.name,
    action: state.action,
    multipart: hasFile,
    requestKey: state.requestKey,
    version: state.version ?? null,
    fields,
    submit: state.submit,
    notice: state.notice ? t(state.notice) : null,
    problems:
      wrong.length === 0
        ? null
        : { title: t("form.problems-title", { count: wrong.length }), hint: t("form.problems-hint"), links },
  };
}

/** The same form without questions that may stay empty and have nothing to choose from. */
export const withoutEmptyChoices = (form: AnyForm, sheet: FormSheet): FormSheet => ({
  ...sheet,
  fields: sheet.fields.filter((one) => {
    const field = form.fields[one.key];
    const nothing = one.options.length === 0 && one.values.length === 0 && one.problem === null;
    return one.required || field === undefined || !isReference(field) || !nothing;
  }),
});

/** The same form without questions that are not asked this time; what was answered or is wrong stays before the reader. */
export const withoutQuestions = (sheet: FormSheet, names: readonly string[]): FormSheet => ({
  ...sheet,
  fields: sheet.fields.filter(
    ({ key, values, problem }) => !names.includes(key) || values.length > 0 || problem !== null,
  ),
});

/** One field, as `sheetOf` prepares it. */
export function sheetField<T extends AnyForm>(
  form: T,
  key: string,
  field: Field,
  state: Omit<SheetState<T>, "action" | "submit" | "requestKey">,
): SheetField {
  const { language, values, typed, problems, offered, contentLanguage, words, marks, focus } = state;
  const [t, say] = [formTexts.in(language), form.texts.in(language)];
  const options = optionsOf(form, field, language, offered?.[key]);
  const known = (values as Readonly<Record<string, unknown>> | undefined)?.[key];
  const shown = isSecret(field) ? [] : (typed?.[key] ?? writeAnswer(field, known, language));
  const label = say(field.label, words);
  const problem = problems && Object.hasOwn(problems, key) ? problems[key] : undefined;
  const written = field.inContentLanguage ? contentLanguage : undefined;
  return {
    key,
    id: `field-${key}`,
    control: controlOf(field, options.length),
    type: typeOf(field, shown),
    inputMode: inputModeOf(field),
    label,
    hint: field.hint === undefined ? null : say(field.hint, words),
    required: field.required ?? false,
    mark: markOf(field, marks, t),
    // A browser would not take NUL; nothing else of what was typed is touched.
    values: shown.map((value) => value.replaceAll("\0", "").toWellFormed()),
    options,
    choose: t("form.choose"),
    problem: problem ? sayProblem(form, label, problem, language) : null,
    autocomplete: field.autocomplete ?? "off",
    lang: written ?? null,
    dir: written ? directionOf(written) : directionOfKind(field),
    accept: field.kind === "file" || field.kind === "files" ? (field.accept ?? null) : null,
    several: field.kind === "files",
    camera: field.kind === "file" && field.camera === true,
    autofocus: focus === key && problems === undefined,
  };
}

/** A box to tick is empty until it is true, whatever else the record then asks: that it may be says nothing. */
function markOf(
  field: Field,
  marks: "optional" | undefined,
  t: (key: "form.required" | "form.optional") => string,
): string {
  if (isNeeded(field)) return field.required && marks === "optional" ? "" : t("form.required");
  return field.kind === "tick" ? "" : t("form.optional");
}
