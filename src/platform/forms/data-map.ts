import type { Language } from "../../core/language.ts";
import { type AnyForm, fieldsOf } from "./define-form.ts";
import { type FieldKind, isFile, isSecret, type Retention, type Seal } from "./field.ts";

/** A line of the data map: what is asked, why, how long it is kept and who may open it. */
export interface DataMapLine {
  readonly form: string;
  readonly field: string;
  readonly kind: FieldKind;
  readonly purpose: string;
  readonly retention: Retention;
  readonly seal: Seal;
  readonly required: boolean;
}

export const dataMapOf = (forms: readonly AnyForm[]): DataMapLine[] =>
  forms.flatMap((form) =>
    fieldsOf(form).map(([field, { kind, purpose, retention, seal, required = false }]) => ({
      form: form.name,
      field,
      kind,
      purpose,
      retention,
      seal,
      required,
    })),
  );

/** A column of an export, headed in the reader's language. Files and secrets have none. */
export interface ExportColumn {
  readonly field: string;
  readonly heading: string;
  readonly seal: Seal;
}

export function exportColumnsOf(form: AnyForm, language: Language): ExportColumn[] {
  const t = form.texts.in(language);
  return fieldsOf(form)
    .filter(([, field]) => !isFile(field) && !isSecret(field))
    .map(([field, { label, seal }]) => ({ field, heading: t(label), seal }));
}

/** How an audit line names a field (`article.title`), and how a reader of the log sees that name. */
export const auditName = (form: AnyForm, field: string): string => `${form.name}.${field}`;

export function auditLabel(form: AnyForm, field: string, language: Language): string {
  const known = fieldsOf(form).find(([key]) => key === field);
  return known ? form.texts.in(language)(known[1].label) : field;
}

/** The audit names of the fields that differ, never their content. */
export const changedFields = (
  form: AnyForm,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): string[] =>
  fieldsOf(form)
    .filter(([key]) => JSON.stringify(before[key] ?? null) !== JSON.stringify(after[key] ?? null))
    .map(([key]) => auditName(form, key));
