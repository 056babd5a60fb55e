import type { FieldProblem } from "../../editing/entry.ts";
import { day, type FieldSet, group, line, lines, pointOnPicture, tick } from "../fields/kinds.ts";
import type { Written } from "../fields/written.ts";
import type { Notice } from "../parts/once.ts";

/** What is asked of a new picture, in one language … */
export const uploadTexts = { title: line, alt: lines, caption: lines } satisfies FieldSet;

/** … and in all. The rest can be said on its own page. */
export const uploadShared = {
  decorative: tick,
  credit: line,
  rights: line,
  focus: pointOnPicture,
  peopleShown: tick,
  consent: group({ paper: line, given: day, until: day }),
} satisfies FieldSet;

/** What was typed last time, and what stood in the way. */
export interface UploadTried {
  readonly written: Written;
  readonly problems: readonly FieldProblem[];
  readonly notice?: Notice | undefined;
  /** 409 or 422, as the notice says, unless something else is. */
  readonly status?: number;
}
