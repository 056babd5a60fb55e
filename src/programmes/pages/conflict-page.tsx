import { type CasesDesk, settlingRoutes } from "../../cases/parts/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { savePart, versionedPart } from "../versions/draft.ts";
import { afterwards, draftAddress, framed, homeCrumb, mayManageProgrammes, visitOf } from "./desk.ts";
import { offeredIn } from "./offered.ts";
import { conflictAddress, partOf, partWithin } from "./part-page.tsx";

/** Two colleagues changed the same answer of a draft. */
export const conflictRoutes = (desk: CasesDesk): Route[] =>
  settlingRoutes(desk, {
    path: draftAddress(":subject", ":section", ":entry", "conflict", ":aside"),
    policy: mayManageProgrammes,
    async disputed(seen) {
      const visit = visitOf(seen);
      const { place, draft } = await partOf(visit);
      return {
        form: place.section.form,
        record: versionedPart(place),
        offered: offeredIn(visit, draft.content),
        framed: (children, status) =>
          framed(
            visit,
            { title: visit.t(place.section.title), crumbs: [homeCrumb(visit)] },
            children,
            status,
          ),
      };
    },
    async save(visit, change, chosen) {
      const { place } = await partWithin(visitOf(visit), change);
      const saved = await savePart(change, visit.cases, visit.act, place, chosen);
      return saved.outcome === "conflict"
        ? conflictAddress(place, saved.entry)
        : afterwards(draftAddress(place.subjectId), saved.outcome);
    },
  });
