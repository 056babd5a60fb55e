import { dotted } from "../../../core/day.ts";
/** What stands in a cell of a table that somebody handed in; "" is an empty one. */
export type TableCell =
  | string
  | { readonly number: number }
  /** A number that the office program shows as a date: `YYYY-MM-DD`. */
  | { readonly day: string }
  | { readonly bad: BadCell };

/** Why nobody can say what a cell holds. */
export type BadCell = "formula" | "error" | "merged" | "digits-lost";

export interface TableRow {
  /** As whoever looks at the sheet counts, from 1. */
  readonly number: number;
  readonly cells: readonly TableCell[];
}

/** A sheet of a workbook, or the one table of a file of text. */
export interface Table {
  readonly kind: "workbook" | "text";
  /** How a file of text was read; "" for a workbook. */
  readonly encoding: string;
  /** The sheets there are; none in a file of text. */
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  /** The sheet that was read; "" in a file of text. */
  readonly sheet: string;
  /** Rows in which something stands. */
  readonly rows: readonly TableRow[];
  /** Rows that a filter hides in the office program; they are read like the others. */
  readonly hiddenRows: number;
}

/** A cell as a text; what nobody can read is an empty one. */
export function textOf(cell: TableCell | undefined): string {
  if (cell === undefined) return "";
  if (typeof cell === "string") return cell;
  if ("number" in cell) return String(cell.number);
  return "day" in cell ? dotted(cell.day) : "";
}

export const badIn = (cell: TableCell | undefined): BadCell | undefined =>
  typeof cell === "object" && "bad" in cell ? cell.bad : undefined;
