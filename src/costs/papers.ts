import { sealedPapersOf } from "../people/index.ts";
import { readCost, subjectOfCost } from "./read-costs.ts";

/** Signed monthly reports, bills, a bank's slips. They are proof and are not taken away again. */
export const {
  keep: keepCostPaper,
  read: readCostPapers,
  open: openCostPaper,
} = sealedPapersOf({
  table: "own_cost_paper",
  owner: "cost_id",
  kind: "cost",
  subjectOf: subjectOfCost,
  takes: readCost,
  writes: "cost.write",
  opens: "cost.read",
});
