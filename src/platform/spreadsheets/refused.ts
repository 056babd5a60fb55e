/** Why the bytes of a spreadsheet cannot be read. */
export type SpreadsheetReason =
  | "not-a-zip"
  | "zip-cut-off"
  | "zip-unreadable"
  | "too-large"
  | "part-missing"
  | "part-damaged"
  | "sheet-missing"
  | "not-text"
  | "quote-open";

/** Where in a file, and why; readers of one kind of file add reasons of their own. */
export interface FileProblem<Why extends string = SpreadsheetReason> {
  readonly why: Why;
  /** The sheet of a workbook or the part of a zip; "" where the file has none. */
  readonly part: string;
  /** As whoever looks at the file counts: from 1; 0 where it is not about a row. */
  readonly row: number;
  /** The column's letter or name; "" where it is not about a column. */
  readonly column: string;
  /** What stands there, cut to a few words. */
  readonly value: string;
}

type Where = Partial<Omit<FileProblem, "why">>;

export const fileProblem = <Why extends string>(why: Why, where: Where = {}): FileProblem<Why> => ({
  why,
  part: where.part ?? "",
  row: where.row ?? 0,
  column: where.column ?? "",
  value: (where.value ?? "").slice(0, 80),
});

/** The whole file cannot be taken. */
export class FileRefused<Why extends string = SpreadsheetReason> extends Error {
  readonly problem: FileProblem<Why>;
  constructor(why: Why, where: Where = {}) {
    super(`refused: ${why}`);
    this.problem = fileProblem(why, where);
  }
}
