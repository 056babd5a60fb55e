import type { Field, Problems } from "../../platform/forms/index.ts";
import type { CasesText } from "../texts/index.ts";
import { open } from "./field.ts";

/** On which day an end is looked at again: an authority may answer otherwise, an illness may pass (domain.md 1.25). */
export const reviewOn = {
  kind: "day",
  label: "review.on",
  hint: "review.on-hint",
  purpose: "What stood in the way may be gone by then, and the person is told when it is looked at.",
  ...open,
} as const satisfies Field<CasesText>;

/** What is wrong with the day, for an end that needs one or not. */
export function reviewProblems(needed: boolean, review_on: string | null, today: string): Problems {
  if (review_on === null) return needed ? { review_on: { text: "review.needed" } } : {};
  return review_on > today ? {} : { review_on: { text: "review.to-come" } };
}
