import { SealedPapers } from "../../cases/parts/index.ts";
import type { Shown } from "../../platform/forms/index.ts";
import { readCostPapers } from "../papers.ts";
import type { Cost } from "../read-costs.ts";
import { costAddress, type Visit } from "./desk.ts";
import { paperForm } from "./forms.ts";

/** The papers of a cost, and the form that takes another. */
export const CostPapers = async ({
  visit,
  cost: { id, struck },
  again,
}: {
  visit: Visit;
  cost: Cost;
  again: Shown | null;
}) => (
  <SealedPapers
    visit={visit}
    papers={await readCostPapers(visit.cases.database.query, visit.cases, id)}
    addressOf={(...more) => costAddress(id, "papers", ...more)}
    form={struck || !visit.may("cost.write") ? null : paperForm}
    again={again}
  />
);
