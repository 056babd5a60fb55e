import { buttonPosting, type CasesDesk, type CaseVisit, caseVisit } from "../../cases/parts/index.ts";
import { type Change, ChangesStillRunning } from "../../platform/db/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { mayFreeze, problemPage, type Visit, visitOf } from "./desk.tsx";

/** A button that counts for a while and then freezes what was counted; on a desk too busy for it, it says when to try again. */
export const freezingPosting = <Counted>(
  desk: CasesDesk,
  what: {
    readonly path: string;
    /** Counts, before the change begins. */
    count(visit: CaseVisit, field: (name: string) => string): Promise<Counted>;
    /** Keeps what was counted, and says where to go then. */
    freeze(visit: CaseVisit, change: Change, counted: Counted): Promise<string>;
    /** Where another rule says no. */
    refused(visit: Visit, error: unknown): Promise<Response> | undefined;
  },
): Route =>
  buttonPosting<Counted>(desk, {
    path: what.path,
    policy: mayFreeze,
    prepare: (visit, field) => what.count(visit, field),
    work: (visit, change, _, counted) => what.freeze(visit, change, counted),
    refused({ context }, error) {
      const visit = visitOf(caseVisit(desk, context));
      return error instanceof ChangesStillRunning
        ? problemPage(visit, "problem.still-changing")
        : what.refused(visit, error);
    },
  });
