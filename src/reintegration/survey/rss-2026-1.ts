import type { Instrument, Question } from "./instrument.ts";

const falling = [1, 0.75, 0.5, 0.25, 0] as const;
const rising = [0, 0.25, 0.5, 0.75, 1] as const;

const economic: readonly Question[] = [
  { id: "E1", dimension: "economic", scale: "satisfied", points: falling },
  { id: "E2", dimension: "economic", scale: "often", points: rising },
  { id: "E3", dimension: "economic", scale: "yes-no", points: [1, 0] },
  { id: "E4", dimension: "economic", scale: "often", points: rising },
  { id: "E5", dimension: "economic", scale: "debt", points: [1, 0.5, 0] },
  { id: "E6", dimension: "economic", scale: "quality", points: falling },
  { id: "E7", dimension: "economic", scale: "yes-no", points: [1, 0] },
  { id: "E8", dimension: "economic", scale: "assets", several: true, points: [1, 1, 1, 1, 1, 1, 1, 0] },
  { id: "E9", dimension: "economic", scale: "yes-no", points: [0, 1] },
  { id: "E10", dimension: "economic", scale: "looking", askedIf: { question: "E9", is: "yes" } },
];

const social: readonly Question[] = [
  { id: "S1", dimension: "social", scale: "quality", points: falling },
  { id: "S2", dimension: "social", scale: "quality", points: falling },
  { id: "S3", dimension: "social", scale: "quality", points: falling },
  { id: "S4", dimension: "social", scale: "school", points: [null, 1, 0.5, 0] },
  { id: "S5", dimension: "social", scale: "quality", points: falling },
  { id: "S6", dimension: "social", scale: "yes-no", points: [1, 0] },
  { id: "S7", dimension: "social", scale: "quality", points: falling },
  { id: "S8", dimension: "social", scale: "quality", points: falling },
  { id: "S9", dimension: "social", scale: "quality", points: falling },
  { id: "S10", dimension: "social", scale: "quality", points: falling },
  { id: "S11", dimension: "social", scale: "quality", points: falling },
];

const psychosocial: readonly Question[] = [
  { id: "P1", dimension: "psychosocial", scale: "often", points: falling },
  { id: "P2", dimension: "psychosocial", scale: "quality", points: falling },
  { id: "P3", dimension: "psychosocial", scale: "agree", points: falling },
  { id: "P4", dimension: "psychosocial", scale: "safe", points: falling },
  { id: "P5", dimension: "psychosocial", scale: "often", points: rising },
  { id: "P6", dimension: "psychosocial", scale: "often", points: rising },
  { id: "P7", dimension: "psychosocial", scale: "often", points: rising },
  { id: "P8", dimension: "psychosocial", scale: "yes-no", points: [0, 1] },
  { id: "P9", dimension: "psychosocial", scale: "yes-no", points: [1, 0] },
  { id: "P10", dimension: "psychosocial", scale: "leaving", askedIf: { question: "P9", is: "no" } },
];

/**
 * The survey of reintegration, in our own words (domain.md 5.3 [K]: to be checked word by word with annex 4 of the
 * handbook). Points and bands are those remembered there; the weights are IOM's and are not here.
 */
export const rss20261: Instrument = {
  name: "rss",
  version: "2026-1",
  since: "2015-10-13",
  source: "domain.md 5.3 and 5.4 [K], after IOM and Samuel Hall, 22.12.2017",
  scales: {
    satisfied: ["very-satisfied", "satisfied", "ok", "dissatisfied", "very-dissatisfied"],
    quality: ["very-good", "good", "fair", "poor", "very-poor"],
    often: ["very-often", "often", "sometimes", "rarely", "never"],
    "yes-no": ["yes", "no"],
    agree: ["fully", "rather", "neither", "rather-not", "not-at-all"],
    safe: ["very-safe", "safe", "in-between", "unsafe", "very-unsafe"],
    debt: ["no-debt", "spending-bigger", "debt-bigger"],
    assets: ["land", "animals", "trees", "buildings", "vehicles", "tools", "other", "none"],
    looking: ["unemployed", "work", "conditions", "pay", "other"],
    school: ["no-children", "all", "some", "none"],
    leaving: [
      "no-work",
      "low-pay",
      "no-security",
      "no-services",
      "family-pressure",
      "people-elsewhere",
      "culture",
      "study",
    ],
  },
  questions: [...economic, ...social, ...psychosocial],
  leastAnswered: 0.6,
  bands: [
    { code: "intensive", below: 0.33 },
    { code: "attention", below: 0.66 },
    { code: "follow", below: Number.POSITIVE_INFINITY },
  ],
};

/** Why somebody would leave again: out of need, or by wish (P10). */
export const leavingOutOfNeed: ReadonlySet<string> = new Set([
  "no-work",
  "low-pay",
  "no-security",
  "no-services",
  "family-pressure",
]);
