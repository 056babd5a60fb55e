import { type CasesDesk, settlingRoutes } from "../../cases/parts/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { eventForm } from "../event-form.ts";
import { changeEvent, versionedEvent } from "../write-event.ts";
import { afterwards, eventAddress, framed, mayWriteOutreach, visitOf } from "./desk.ts";
import { offeredFor } from "./offered.ts";
import { problemsOf, standing } from "./write-page.tsx";

export const conflictRoutes = (desk: CasesDesk): Route[] =>
  settlingRoutes(desk, {
    path: eventAddress(":event", "conflict", ":aside"),
    policy: mayWriteOutreach,
    async disputed(visit) {
      const here = visitOf(visit);
      const { eventId, fields } = await standing(here);
      return {
        form: eventForm,
        record: versionedEvent(visit.cases, eventId, visit.actor.staffId),
        offered: await offeredFor(here, fields),
        framed: (children, status) => framed(here, { title: here.t("event.changing") }, children, status),
      };
    },
    async save({ cases, act, place }, change, chosen) {
      const id = place("event");
      const saved = await changeEvent(change, cases, act, id, chosen);
      return saved.outcome === "conflict"
        ? eventAddress(id, "conflict", String(saved.entry))
        : afterwards(eventAddress(id), saved.outcome);
    },
    problemsOf,
  });
