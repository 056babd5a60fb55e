import type { SharedCategory } from "../../people/index.ts";

/** Data about the person that a record says were handed to an authority. */
export interface HandedOn {
  readonly authority: string;
  /** On which day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly categories: readonly SharedCategory[];
  /** The field at which it is said where the register lets them not out. */
  readonly field: string;
}
