import { type CasesDesk, caseVisit, filePosting } from "../../cases/parts/index.ts";
import { fileResponse } from "../../platform/files/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { keepCostPaper, openCostPaper } from "../papers.ts";
import { readCost } from "../read-costs.ts";
import { showCost } from "./cost-page.tsx";
import { afterwards, costAddress, mayBook, mayReadCosts, visitOf } from "./desk.ts";
import { paperForm } from "./forms.ts";

const path = costAddress(":cost", "papers");

export const paperRoutes = (desk: CasesDesk): Route[] => [
  filePosting(desk, {
    path,
    policy: mayBook,
    field: "paper",
    async form(visit) {
      await readCost(visit.cases.database.query, visit.place("cost"));
      return paperForm;
    },
    show: (visit, shown) => showCost(visitOf(visit), shown, "paper"),
    async keep({ cases, act, place }, change, file) {
      await keepCostPaper(change, cases, act, place("cost"), file);
      return afterwards(costAddress(place("cost")), "kept");
    },
  }),
  {
    method: "GET",
    path: `${path}/:paper`,
    policy: mayReadCosts,
    async answer(context) {
      const { cases, act, place } = caseVisit(desk, context);
      const paper = await cases.database.change((change) =>
        openCostPaper(change, cases, act, place("cost"), place("paper")),
      );
      return fileResponse(paper, "cost-paper");
    },
  },
];
