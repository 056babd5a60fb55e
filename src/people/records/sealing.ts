import { type AnyForm, type Field, type FieldValue, sealedFields } from "../../platform/forms/index.ts";
import type { Vault } from "../../platform/vault/index.ts";

type Cell = string | number | null;

/** Whose values they are, and where they stand. */
export interface AnswersPlace {
  readonly subject: string;
  readonly table: string;
  readonly row: string;
}

const sealedOf = new WeakMap<AnyForm, ReadonlySet<string>>();

function sealedIn(form: AnyForm): ReadonlySet<string> {
  const known = sealedOf.get(form) ?? sealedFields(form);
  sealedOf.set(form, known);
  return known;
}

/** The columns that hold the answers of a form: statements that are kept name each. */
export const columnsOf = <F extends AnyForm>(form: F) =>
  Object.keys(form.fields) as (keyof F["fields"] & string)[];

/** The answers of a form as columns: what the form seals is sealed, lists are JSON, yes is 1. */
export function sealAnswers(
  vault: Pick<Vault, "seal">,
  form: AnyForm,
  { subject, table, row }: AnswersPlace,
  values: Readonly<Record<string, FieldValue>>,
): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  for (const column of columnsOf(form)) {
    const cell = cellOf(values[column] ?? null, form.fields[column] as Field);
    cells[column] =
      cell !== null && sealedIn(form).has(column)
        ? vault.seal(subject, { table, column, row }, String(cell))
        : cell;
  }
  return cells;
}

/** The answers of a form from its columns. */
export function openAnswers(
  vault: Pick<Vault, "unseal">,
  form: AnyForm,
  { subject, table, row }: AnswersPlace,
  cells: Readonly<Record<string, unknown>>,
): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = {};
  for (const column of columnsOf(form)) {
    const cell = (cells[column] ?? null) as Cell;
    const plain =
      cell !== null && sealedIn(form).has(column)
        ? vault.unseal(subject, { table, column, row }, String(cell))
        : cell;
    values[column] = answerOf(plain, form.fields[column] as Field);
  }
  return values;
}

function cellOf(value: FieldValue, { kind }: Field): Cell {
  if (kind === "choices" || kind === "references") return JSON.stringify(value ?? []);
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value === null && kind === "tick") return 0;
  return value as Cell;
}

function answerOf(cell: Cell, { kind }: Field): FieldValue {
  if (kind === "choices" || kind === "references") return JSON.parse(String(cell ?? "[]")) as string[];
  if (kind === "tick") return Number(cell) === 1;
  if (kind === "yes-no") return cell === null ? null : Number(cell) === 1;
  return kind === "number" && cell !== null ? Number(cell) : cell;
}
