import type { Cells } from "../cells.ts";
import type { Border, Measure } from "../model.ts";
import type { Problem } from "./problem.ts";

/** A series of one year as read from a file or summed from it. */
export interface SeriesRead {
  readonly measure: Measure;
  readonly route: string;
  readonly border: Border;
  readonly origin: string;
  readonly destination: string;
  readonly year: number;
  readonly cells: Cells;
}

/** Why something is left aside on purpose: it is another count, or a sum. */
export type AsideReason =
  | "hidden-rows"
  | "without-route"
  | "cases"
  | "application-type"
  | "one-sex"
  | "one-age"
  | "applicants"
  | "sums";

export interface SetAside {
  readonly why: AsideReason;
  /** The publisher's own word for it; "" where none is needed. */
  readonly value: string;
  readonly times: number;
}

/** What a publisher's file says: whole, whatever of it is kept. */
export interface FileRead {
  readonly measure: Measure;
  readonly series: readonly SeriesRead[];
  /** Data rows read. */
  readonly rows: number;
  /** Figures of the file that are kept; sums made of them are not counted. */
  readonly cells: number;
  /** Cells and rows that could not be taken. */
  readonly refused: readonly Problem[];
  /** What is there and is not taken on purpose (totals, other units), with how often. */
  readonly setAside: readonly SetAside[];
  /** Names of origins that no table of ours knows; kept under their own name. */
  readonly unknownNames: readonly string[];
}

/** What a reader knows besides the file. */
export interface ReadingContext {
  /** Each name a route bears in publishers' files, with its id. */
  readonly routeNames: readonly (readonly [name: string, id: string])[];
}

export type FileReader = (bytes: Uint8Array, context: ReadingContext) => FileRead;
