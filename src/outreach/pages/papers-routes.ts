import {
  buttonPosting,
  type CasesDesk,
  type CaseVisit,
  caseVisit,
  formPosting,
} from "../../cases/parts/index.ts";
import { fileResponse, type InspectedFile, largestFile } from "../../platform/files/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { EventRefused } from "../faults.ts";
import { keepEventPaper, openEventPaper, removeEventPaper } from "../papers.ts";
import { readEvent } from "../read-events.ts";
import { afterwards, eventAddress, mayWriteOutreach, visitOf } from "./desk.ts";
import { showEvent } from "./event-page.tsx";
import { inspectSent, paperForm } from "./papers-part.tsx";
import { problemsOf } from "./write-page.tsx";

const path = eventAddress(":event", "papers");

/** What was looked into before the change of a visit began. */
const inspected = new WeakMap<CaseVisit, InspectedFile>();

export const paperRoutes = (desk: CasesDesk): Route[] => [
  formPosting(desk, {
    path,
    policy: mayWriteOutreach,
    upload: (visit) => ({
      limit: largestFile * 2,
      field: "paper",
      async prepare({ body }) {
        const [sent] = body.files;
        if (sent) inspected.set(visit, await inspectSent(sent));
      },
    }),
    async form(visit) {
      await readEvent(visit.cases.database.query, visit.place("event"));
      return paperForm;
    },
    show: (visit, shown) => showEvent(visitOf(visit), shown, "paper"),
    async save(visit, change) {
      const { cases, act, place } = visit;
      const file = inspected.get(visit);
      if (!file) throw new EventRefused({ paper: { text: "problem.required" as never } });
      await keepEventPaper(change, cases, act, place("event"), file);
      return afterwards(eventAddress(place("event")), "kept");
    },
    problemsOf,
  }),
  {
    method: "GET",
    path: `${path}/:paper`,
    policy: mayWriteOutreach,
    async answer(context) {
      const { cases, act, place } = caseVisit(desk, context);
      const paper = await cases.database.change((change) =>
        openEventPaper(change, cases, act, place("event"), place("paper")),
      );
      return fileResponse(paper, "event-paper");
    },
  },
  buttonPosting(desk, {
    path: `${path}/:paper/removal`,
    policy: mayWriteOutreach,
    async work({ cases, act, place }, change) {
      await removeEventPaper(change, cases, act, place("event"), place("paper"));
      return afterwards(eventAddress(place("event")), "removed");
    },
  }),
];
