import { buttonPosting, type CasesDesk, sealedPaperRoutes } from "../../cases/parts/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { keepEventPaper, openEventPaper, removeEventPaper } from "../papers.ts";
import { readEvent } from "../read-events.ts";
import { afterwards, eventAddress, mayWriteOutreach, visitOf } from "./desk.ts";
import { showEvent } from "./event-page.tsx";
import { paperForm } from "./papers-part.tsx";

const path = eventAddress(":event", "papers");

export const paperRoutes = (desk: CasesDesk): Route[] => [
  ...sealedPaperRoutes(desk, {
    path,
    keeps: mayWriteOutreach,
    opens: mayWriteOutreach,
    async form(visit) {
      await readEvent(visit.cases.database.query, visit.place("event"));
      return paperForm;
    },
    show: (visit, shown) => showEvent(visitOf(visit), shown, "paper"),
    async keep({ cases, act, place }, change, file) {
      await keepEventPaper(change, cases, act, place("event"), file);
      return afterwards(eventAddress(place("event")), "kept");
    },
    open: ({ cases, act, place }, change) =>
      openEventPaper(change, cases, act, place("event"), place("paper")),
    savedAs: "event-paper",
  }),
  buttonPosting(desk, {
    path: `${path}/:paper/removal`,
    policy: mayWriteOutreach,
    async work({ cases, act, place }, change) {
      await removeEventPaper(change, cases, act, place("event"), place("paper"));
      return afterwards(eventAddress(place("event")), "removed");
    },
  }),
];
