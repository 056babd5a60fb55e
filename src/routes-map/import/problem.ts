/** Why something of a publisher's file cannot be taken. The texts say each of them to a person. */
export type Reason =
  | "not-a-zip"
  | "zip-cut-off"
  | "zip-unreadable"
  | "too-large"
  | "part-missing"
  | "part-damaged"
  | "sheet-missing"
  | "header-missing"
  | "column-missing"
  | "column-twice"
  | "column-unknown"
  | "merged-cells"
  | "formula"
  | "not-text"
  | "not-json"
  | "dimension-missing"
  | "nothing-in-it"
  | "row-short"
  | "quote-open"
  | "not-a-number"
  | "route-unknown"
  | "border-unknown"
  | "country-unknown"
  | "month-unknown"
  | "year-unknown"
  | "flag-unknown";

/** Where in the file, and why. */
export interface Problem {
  readonly why: Reason;
  /** The sheet of a workbook or the part of a zip; "" where the file has none. */
  readonly part: string;
  /** As the publisher's reader counts: from 1; 0 where it is not about a row. */
  readonly row: number;
  /** The column's letter or name; "" where it is not about a column. */
  readonly column: string;
  /** What stands there, cut to a few words. */
  readonly value: string;
}

export const problem = (why: Reason, where: Partial<Omit<Problem, "why">> = {}): Problem => ({
  why,
  part: where.part ?? "",
  row: where.row ?? 0,
  column: where.column ?? "",
  value: (where.value ?? "").slice(0, 80),
});

/** The whole file cannot be taken. */
export class FileRefused extends Error {
  readonly problem: Problem;
  constructor(why: Reason, where: Partial<Omit<Problem, "why">> = {}) {
    super(`refused: ${why}`);
    this.problem = problem(why, where);
  }
}
