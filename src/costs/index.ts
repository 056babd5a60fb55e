export { costsMigrations } from "./migrations.ts";
export { approvedOn, type OwnSpent, ownCostsBetween, ownCostsOnLines } from "./spending.ts";
export { costsTexts } from "./texts/index.ts";

import "./tables.ts";
