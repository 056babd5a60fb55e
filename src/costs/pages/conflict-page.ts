import { type CasesDesk, settlingRoutes } from "../../cases/parts/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { formOfKind } from "../forms.ts";
import { correctCost, versionedCost } from "../write-cost.ts";
import { afterwards, costAddress, framed, mayBook, visitOf } from "./desk.ts";
import { offeredFor } from "./offered.ts";
import { problemsOf, standing } from "./write-page.tsx";

export const conflictRoutes = (desk: CasesDesk): Route[] =>
  settlingRoutes(desk, {
    path: costAddress(":cost", "conflict", ":aside"),
    policy: mayBook,
    async disputed(visit) {
      const here = visitOf(visit);
      const { id, kind, staffId } = await standing(here);
      return {
        form: formOfKind(kind),
        record: versionedCost(visit.cases, id, kind, visit.actor.staffId),
        offered: await offeredFor(here, staffId),
        framed: (children, status) => framed(here, { title: here.t("cost.changing") }, children, status),
      };
    },
    async save({ cases, act, place }, change, chosen) {
      const id = place("cost");
      const saved = await correctCost(change, cases, act, id, chosen);
      return saved.outcome === "conflict"
        ? costAddress(id, "conflict", String(saved.entry))
        : afterwards(costAddress(id), saved.outcome);
    },
    problemsOf,
  });
