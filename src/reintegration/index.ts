export { arrivedOn } from "./arrived.ts";
export { reintegrationPart } from "./journey-part.ts";
export { type Ceiling, type OverCeiling, overCeilings, type PricedLine, totalsOf } from "./plan/ceilings.ts";
export { ceilingsOf, pricedLines } from "./plan/ceilings-of.ts";
export { type Feasible, feasibleIn } from "./plan/feasibility.ts";
export { followPart, lastLineOf, type PartHeld, type PlanPart } from "./plan/follow-part.ts";
export {
  type Instalment,
  type InstalmentCondition,
  instalmentConditions,
  type LineHistory,
  type Release,
  releaseOf,
} from "./plan/instalments.ts";
export { kindsOfPlans } from "./plan/kinds-of-plans.ts";
export { measureOption } from "./plan/measure-option.ts";
export { type MeasureCode, measureCodes, measureOf } from "./plan/measures.ts";
export { type PlanTerms, type ProjectMoney, projectMoney } from "./plan/project-money.ts";
export { receivingFaults } from "./plan/receiving.ts";
export {
  givenParts,
  instalmentsOf,
  isStopped,
  type LineRecord,
  lineOf,
  linesOf,
  planInForce,
  standingOf,
  visitsThatRelease,
} from "./plan/standing.ts";
export { lastDeliveryDay } from "./plan/terms.ts";
export { delivery, planIncident, recovery, useReport } from "./steps/delivery.ts";
export { plan } from "./steps/plan.ts";
export { planDecision, planSignature } from "./steps/plan-agreed.ts";
export { instalment, planLine } from "./steps/plan-line.ts";
export { reintegrationSession } from "./steps/session.ts";
export { monitoringVisit, remigration } from "./steps/visit.ts";
export { instrumentKey } from "./survey/instrument.ts";
export { instrumentOf, instrumentOn, instruments } from "./survey/instruments.ts";
export { quarterOf, roundOn } from "./survey/rounds.ts";
export { bandOf, type Scores, scoresOf } from "./survey/score.ts";
export { readWeights, type Weights } from "./survey/weights.ts";
export { measureNames, type ReintegrationText, reintegrationTexts } from "./texts/index.ts";
export { measureNamesTold } from "./told/index.ts";
