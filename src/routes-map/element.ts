// What passes between the server and the `<routes-map>` element; both compile it.
import type { en } from "./texts/en.ts";

export type ElementText = keyof typeof en;

/** January to December, and the year as the publisher gives it. Null: not reported, or hidden. */
export interface MonthsAndYear {
  readonly months: readonly (number | null)[];
  readonly year: number | null;
}

export interface RouteAnswer extends MonthsAndYear {
  readonly name: string;
  readonly land: MonthsAndYear | null;
  readonly sea: MonthsAndYear | null;
}

/** Everything the `<routes-map>` element needs to show any month of a year: detections of one or all nationalities. */
export interface FiguresAnswer {
  readonly year: number;
  /** The nationality counted, "ALL" for everybody. */
  readonly origin: string;
  /** The publisher's date of the newest figure in it, YYYY-MM-DD; null when there is none. */
  readonly asOf: string | null;
  readonly source: string | null;
  readonly routes: Readonly<Record<string, RouteAnswer>>;
  readonly branches: Readonly<Record<string, MonthsAndYear>>;
  readonly origins: readonly { readonly id: string; readonly name: string }[];
  readonly measureNote: string;
}

/** How a language writes whole numbers: with which ten digits, from nought on, and what stands before each three of them. */
export interface NumberWriting {
  readonly digits: readonly string[];
  readonly group: string;
}

/** What the page hands to `<routes-map>` to speak with, as JSON. */
export interface ElementWords {
  readonly numbers: NumberWriting;
  /** January to December, as said beside a year. */
  readonly months: readonly string[];
  readonly texts: Readonly<Record<ElementText, string>>;
}
