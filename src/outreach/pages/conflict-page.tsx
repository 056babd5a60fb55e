import { type CasesDesk, caseVisit, habitsOf, offeredTo } from "../../cases/parts/index.ts";
import {
  conflictSheetOf,
  fingerprintOf,
  onceOnly,
  type Problems,
  parseForm,
  parseSettlement,
  readBody,
  readConflict,
  type Typed,
  toResponse,
} from "../../platform/forms/index.ts";
import { notFound, type Route } from "../../platform/http/index.ts";
import { ConflictPage } from "../../ui/conflict-page.tsx";
import { eventForm } from "../event-form.ts";
import { EventRefused } from "../faults.ts";
import { changeEvent, openEvent, versionedEvent } from "../write-event.ts";
import { afterwards, eventAddress, framed, mayWriteOutreach, page, type Visit, visitOf } from "./desk.ts";
import { offeredFor } from "./offered.ts";
import { standing } from "./write-page.tsx";

const path = eventAddress(":event", "conflict", ":aside");

/** Two colleagues corrected the same answer: both stand side by side until somebody chooses. */
export const conflictRoutes = (desk: CasesDesk): Route[] => [
  page(desk, path, mayWriteOutreach, (visit) => show(visit, {})),
  {
    method: "POST",
    path,
    policy: mayWriteOutreach,
    answer: (context) => settle(visitOf(caseVisit(desk, context))),
  },
];

const asideOf = (visit: Visit): number => Number(/^\d{1,9}$/.exec(visit.place("aside"))?.[0] ?? -1);

async function conflictOf(visit: Visit, version: number) {
  const { cases, act, place } = visit;
  const record = versionedEvent(cases, place("event"), act.actor.staffId);
  const conflict = await readConflict(cases.database.query, record, { entry: asideOf(visit), version });
  if (!conflict) throw notFound();
  return conflict;
}

async function show(
  visit: Visit,
  shown: { readonly typed?: Typed; readonly problems?: Problems },
): Promise<Response> {
  const { cases, act, language, t } = visit;
  const event = await standing(visit);
  const { version } = await openEvent(cases, act, event.eventId);
  const sheet = conflictSheetOf(eventForm, await conflictOf(visit, version), {
    language,
    action: eventAddress(event.eventId, "conflict", String(asideOf(visit))),
    requestKey: visit.freshKey(),
    offered: await offeredFor(visit, event.fields),
    ...shown,
  });
  const status = shown.problems ? 422 : 200;
  return framed(visit, { title: t("event.changing") }, <ConflictPage conflict={sheet} />, status);
}

async function settle(visit: Visit): Promise<Response> {
  const { cases, act } = visit;
  const event = await standing(visit);
  await using body = await readBody(visit.context, { limit: 500_000 });
  const offered = { ...(await offeredTo(visit.case)), ...(await offeredFor(visit, event.fields)) };
  const habits = habitsOf(visit.case, offered);
  const { version, requestKey } = parseForm(eventForm, body, habits);
  const conflict = await conflictOf(visit, version ?? 0);
  const parsed = parseSettlement(eventForm, conflict, body, habits);
  if (!parsed.ok) return show(visit, parsed);
  const sending = {
    key: requestKey,
    actor: act.actor.staffId,
    route: `POST ${visit.context.req.path}`,
    content: fingerprintOf(body, requestKey),
    now: cases.now(),
  };
  try {
    const { answer } = await onceOnly(cases.database, sending, async (change) => {
      const saved = await changeEvent(change, cases, act, event.eventId, {
        basedOn: conflict.version,
        yours: parsed.values as never,
        settles: asideOf(visit),
      });
      const location =
        saved.outcome === "conflict"
          ? eventAddress(event.eventId, "conflict", String(saved.entry))
          : afterwards(eventAddress(event.eventId), saved.outcome);
      return { status: 303, location };
    });
    return toResponse(answer);
  } catch (error) {
    if (error instanceof EventRefused) return show(visit, { problems: error.problems });
    throw error;
  }
}
