import { type CasesDesk, sealedPaperRoutes } from "../../cases/parts/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { keepCostPaper, openCostPaper } from "../papers.ts";
import { readCost } from "../read-costs.ts";
import { showCost } from "./cost-page.tsx";
import { afterwards, costAddress, mayBook, mayReadCosts, visitOf } from "./desk.ts";
import { paperForm } from "./forms.ts";

export const paperRoutes = (desk: CasesDesk): Route[] =>
  sealedPaperRoutes(desk, {
    path: costAddress(":cost", "papers"),
    keeps: mayBook,
    opens: mayReadCosts,
    async form(visit) {
      await readCost(visit.cases.database.query, visit.place("cost"));
      return paperForm;
    },
    show: (visit, shown) => showCost(visitOf(visit), shown, "paper"),
    async keep({ cases, act, place }, change, file) {
      await keepCostPaper(change, cases, act, place("cost"), file);
      return afterwards(costAddress(place("cost")), "kept");
    },
    open: ({ cases, act, place }, change) => openCostPaper(change, cases, act, place("cost"), place("paper")),
    savedAs: "cost-paper",
  });
