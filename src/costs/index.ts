export { decideCost } from "./decide.ts";
export type { BillValues, CostKind, WorkValues } from "./forms.ts";
export { costsMigrations } from "./migrations.ts";
export { keepCostPaper } from "./papers.ts";
export { approvedOn, type OwnSpent, ownCostsBetween, ownCostsOnLines } from "./spending.ts";
export { costsTexts } from "./texts/index.ts";
export { bookCost } from "./write-cost.ts";

import "./tables.ts";
