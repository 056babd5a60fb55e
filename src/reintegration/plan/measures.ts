import type { Dimension } from "../survey/instrument.ts";

/** A kind of help that a plan may hold. */
export interface Measure {
  readonly dimension: Dimension;
  /** Whether it may be given as money; everything may be given in kind. */
  readonly cash: boolean;
}

/** What a plan may be made of (domain.md 1.20), under the code it is kept by. */
export const measures = {
  "own-business": { dimension: "economic", cash: true },
  "joint-business": { dimension: "economic", cash: true },
  "job-placement": { dimension: "economic", cash: false },
  "wage-subsidy": { dimension: "economic", cash: true },
  "vocational-training": { dimension: "economic", cash: false },
  "language-training": { dimension: "economic", cash: false },
  tools: { dimension: "economic", cash: false },
  livestock: { dimension: "economic", cash: false },
  rent: { dimension: "social", cash: true },
  "housing-repair": { dimension: "social", cash: false },
  furniture: { dimension: "social", cash: false },
  "medical-treatment": { dimension: "social", cash: false },
  medicine: { dimension: "social", cash: false },
  "school-fees": { dimension: "social", cash: false },
  "school-material": { dimension: "social", cash: false },
  "legal-help": { dimension: "social", cash: false },
  documents: { dimension: "social", cash: true },
  "child-care": { dimension: "social", cash: false },
  "family-reunification": { dimension: "psychosocial", cash: false },
  "psychosocial-counselling": { dimension: "psychosocial", cash: false },
  "community-project": { dimension: "psychosocial", cash: false },
  other: { dimension: "economic", cash: false },
} as const satisfies Readonly<Record<string, Measure>>;

export type MeasureCode = keyof typeof measures;
export const measureCodes = Object.keys(measures) as readonly MeasureCode[];
export const measureOf = (code: string): Measure | undefined =>
  Object.hasOwn(measures, code) ? measures[code as MeasureCode] : undefined;
