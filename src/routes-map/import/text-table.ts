import type { TextRow } from "../../platform/spreadsheets/index.ts";
import { FileRefused } from "./problem.ts";

/** A table with a head: each row's fields by the column's plain name. */
export interface TextTable {
  /** Plain names of the columns, in their order. */
  readonly columns: readonly string[];
  readonly rows: readonly TextRow[];
  /** The place of the first of these columns that the table has; -1 where it has none. */
  column(...names: readonly string[]): number;
}

/** A column's name in lower case, its signs as single spaces: R writes dots where publishers write blanks. */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, " ")
    .trim();

/** Finds the head by a name it must have among the first rows; what stands above it is left out. */
export function findHead(rows: readonly TextRow[], ...wanted: readonly string[]): TextTable | undefined {
  const at = rows
    .slice(0, 20)
    .findIndex(({ fields }) => wanted.every((name) => fields.some((field) => plainName(field) === name)));
  const head = rows[at];
  if (!head) return undefined;
  const columns = head.fields.map(plainName);
  const twice = columns.find((name, place) => name !== "" && columns.indexOf(name) !== place);
  if (twice !== undefined && wanted.includes(twice))
    throw new FileRefused("column-twice", { row: head.line, value: twice });
  return {
    columns,
    rows: rows.slice(at + 1),
    column: (...names) => names.map((name) => columns.indexOf(name)).find((place) => place >= 0) ?? -1,
  };
}

/** The table of a file, or FileRefused naming the column that is missing. */
export function requireHead(rows: readonly TextRow[], ...wanted: readonly string[]): TextTable {
  const table = findHead(rows, ...wanted);
  if (table) return table;
  const first = rows[0];
  const missing = wanted.find((name) => !first?.fields.some((field) => plainName(field) === name));
  throw new FileRefused("column-missing", { row: first?.line ?? 0, column: missing ?? "" });
}
