import { parsePartialDate } from "../../core/partial-date.ts";
import type { AnyForm, Field, Option } from "../../platform/forms/index.ts";
import type { SheetRow, SheetSection } from "../../platform/print/index.ts";
import { relationForm } from "../family/family-forms.ts";
import { intakePages } from "../intake/pages.ts";
import type { Facts } from "../reading/facts.ts";
import { type RecordKindName, recordKinds } from "../records/index.ts";
import { familySections, type PrintedFamily } from "./family-sheet.ts";
import type { PrintText } from "./labels/index.ts";
import { saidAnswer } from "./said-answer.ts";
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
    value: values && saidAnswer(words, form, field, values[name], offered[name]),
  }));

/** The day of printing as the mission's language writes it. */
export function printedOn({ t }: SheetWords, today: string): string {
  const day = parsePartialDate(today);
  return day ? t.date(day) : today;
}
