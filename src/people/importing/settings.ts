import type { sources } from "../records/name.ts";
import { type ColumnKind, type Columns, columnKinds, isColumnKind } from "./columns.ts";

/** How a table is read; kept for the next table with the same headings. Holds nothing about anybody. */
export interface ImportSettings {
  readonly columns: Columns;
  /** Which stands first in a date where both could. */
  readonly order: "day-first" | "month-first";
  /** Where the facts come from, when the table does not say. */
  readonly source: (typeof sources)[number];
  /** What those speak of whom the table does not say it. */
  readonly language: string | null;
  /** The day on which ages were true, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Everybody in the table consented to casework, on paper. */
  readonly consented: boolean;
}

/** Columns as they were sent or kept: only those that are there, each kind once. */
export function columnsFrom(pairs: readonly (readonly [kind: string, at: number])[], width: number): Columns {
  const columns: Partial<Record<ColumnKind, number>> = {};
  for (const [kind, at] of pairs) {
    if (isColumnKind(kind) && Number.isInteger(at) && at >= 0 && at < width && columns[kind] === undefined) {
      columns[kind] = at;
    }
  }
  return columns;
}

/** The kinds that have a column, in the order they are shown. */
export const chosenKinds = (columns: Columns): ColumnKind[] =>
  columnKinds.filter((kind) => columns[kind] !== undefined);

/** A row without one of these names nobody. */
export const namesSomebody = (columns: Columns): boolean =>
  ["full", "given", "family"].some((kind) => columns[kind as ColumnKind] !== undefined);
