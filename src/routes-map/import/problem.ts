import {
  type FileProblem,
  fileProblem,
  FileRefused as Refused,
  type SpreadsheetReason,
} from "../../platform/spreadsheets/index.ts";

/** Why something of a publisher's file cannot be taken. The texts say each of them to a person. */
export type Reason =
  | SpreadsheetReason
  | "header-missing"
  | "column-missing"
  | "column-twice"
  | "column-unknown"
  | "merged-cells"
  | "formula"
  | "not-json"
  | "dimension-missing"
  | "nothing-in-it"
  | "row-short"
  | "not-a-number"
  | "route-unknown"
  | "border-unknown"
  | "country-unknown"
  | "month-unknown"
  | "year-unknown"
  | "flag-unknown";

/** Where in the file, and why. */
export type Problem = FileProblem<Reason>;

export const problem: (why: Reason, where?: Partial<Omit<Problem, "why">>) => Problem = fileProblem;

/** The whole file cannot be taken, be it for what the publisher wrote or because it is no spreadsheet at all. */
export type FileRefused = Refused<Reason>;
export const FileRefused: new (why: Reason, where?: Partial<Omit<Problem, "why">>) => FileRefused = Refused;
