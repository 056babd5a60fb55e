import type { Instrument } from "./instrument.ts";

/**
 * What the mission in Afghanistan asked in 2016 and 2017 (domain.md 5.5; afghanistan.communityresponsemap.org). It
 * gives no score: nobody says what its answers are worth.
 */
export const afghan20161: Instrument = {
  name: "afghan",
  version: "2016-1",
  since: "2016-01-01",
  source: "domain.md 5.5, afghanistan.communityresponsemap.org",
  scales: {
    "yes-no": ["yes", "no"],
    compared: ["easier", "same", "harder", "no-access"],
    help: ["business", "education", "job-placement", "housing"],
  },
  questions: [
    { id: "shelter", dimension: "social", scale: "yes-no" },
    { id: "food", dimension: "economic", scale: "yes-no" },
    { id: "water", dimension: "social", scale: "yes-no" },
    { id: "services", dimension: "social", scale: "compared" },
    { id: "help", dimension: null, scale: "help", several: true },
  ],
  leastAnswered: 0.6,
  bands: [],
};
