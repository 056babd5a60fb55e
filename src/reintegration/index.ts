export { type Ceiling, type OverCeiling, overCeilings, type PricedLine, totalsOf } from "./plan/ceilings.ts";
export { type Feasible, feasibleIn } from "./plan/feasibility.ts";
export {
  type Instalment,
  type InstalmentCondition,
  instalmentConditions,
  type LineHistory,
  type Release,
  releaseOf,
} from "./plan/instalments.ts";
export { type MeasureCode, measureCodes, measureOf } from "./plan/measures.ts";
export { receivingFaults } from "./plan/receiving.ts";
export { lastDeliveryDay } from "./plan/terms.ts";
export { instrumentKey } from "./survey/instrument.ts";
export { instrumentOf, instrumentOn, instruments } from "./survey/instruments.ts";
export { quarterOf, roundOn } from "./survey/rounds.ts";
export { bandOf, type Scores, scoresOf } from "./survey/score.ts";
export { surveyTexts } from "./survey/texts/index.ts";
export { readWeights, type Weights } from "./survey/weights.ts";
