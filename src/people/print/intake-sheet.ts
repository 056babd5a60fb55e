import { parsePartialDate } from "../../core/partial-date.ts";
import { type AnyForm, type Field, type Option, sayAnswer } from "../../platform/forms/index.ts";
import type { SheetRow, SheetSection } from "../../platform/print/index.ts";
import { relationForm } from "../family/family-forms.ts";
import { intakePages } from "../intake/pages.ts";
import type { Facts } from "../reading/read-person.ts";
import { type RecordKindName, recordKinds } from "../records/index.ts";
import { familySections, type PrintedFamily } from "./family-sheet.ts";
import type { PrintText } from "./labels/index.ts";
import type { SheetWords } from "./sheet-words.ts";

/** Whose facts are printed: as far as the reader may see them. */
export interface PrintedFacts {
  readonly facts: Facts;
  readonly kinds: readonly RecordKindName[];
  readonly family: PrintedFamily;
}

/**
 * The pages of the intake one below the other. Without a person every question leaves room to write; of a person, what
 * is known stands there. Facts the reader may not see are asked as if nothing were known, never answered.
 */
export function intakeSections(
  words: SheetWords,
  person: PrintedFacts | null,
  offered: Readonly<Record<string, readonly Option[]>>,
): readonly SheetSection[] {
  return intakePages.flatMap(({ key, kind }): SheetSection[] => {
    if (kind === "consent") return [];
    const family = kind === "family" && person ? familySections(words, person.family) : [];
    if (family.length > 0) return family;
    const title = words.both(`page.${key}`);
    const form: AnyForm = kind === "family" ? relationForm : recordKinds[kind].form;
    const records = kind !== "family" && person?.kinds.includes(kind) ? person.facts[kind] : [];
    if (records.length === 0) return [{ title, rows: rowsOf(words, form, null, offered) }];
    return records.map(({ values }) => ({ title, rows: rowsOf(words, form, values, offered) }));
  });
}

const rowsOf = (
  words: SheetWords,
  form: AnyForm,
  values: Readonly<Record<string, unknown>> | null,
  offered: Readonly<Record<string, readonly Option[]>>,
): SheetRow[] =>
  Object.entries<Field>(form.fields).map(([name, field]) => ({
    label: words.both(field.label as PrintText),
    value: values && written(words, form, field, values[name], offered[name]),
  }));

/** The answers that were given, without the questions that were not answered. */
export const answeredRows = (
  words: SheetWords,
  form: AnyForm,
  values: Readonly<Record<string, unknown>>,
  offered: Readonly<Record<string, readonly Option[]>>,
): SheetRow[] => rowsOf(words, form, values, offered).filter(({ value }) => value !== null);

/** An answer in the mission's language; null where none was given. A box left unticked is none. */
function written(
  { main }: SheetWords,
  form: AnyForm,
  field: Field,
  value: unknown,
  offered: readonly Option[] = [],
): string | null {
  const none = value === null || value === undefined || value === "";
  const unticked = value === false && field.kind !== "yes-no";
  if (none || unticked || (Array.isArray(value) && value.length === 0)) return null;
  return sayAnswer(form, field, value, main, offered);
}

/** The day of printing as the mission's language writes it. */
export function printedOn({ t }: SheetWords, today: string): string {
  const day = parsePartialDate(today);
  return day ? t.date(day) : today;
}
