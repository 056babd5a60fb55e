import { type CasesDesk, formPosting } from "../../cases/parts/index.ts";
import { type Shown, sheetOf } from "../../platform/forms/index.ts";
import { notFound, type Route } from "../../platform/http/index.ts";
import { eventForm } from "../event-form.ts";
import { EventRefused } from "../faults.ts";
import { readEvent } from "../read-events.ts";
import { changeEvent, openEvent, recordEvent } from "../write-event.ts";
import {
  afterwards,
  eventAddress,
  framed,
  mayWriteOutreach,
  outreachAddress,
  page,
  sayDay,
  type Visit,
  visitOf,
} from "./desk.ts";
import { EventForm } from "./event-form-view.tsx";
import { offeredFor } from "./offered.ts";

const adding = eventAddress("new");
const changing = eventAddress(":event", "correction");

export const problemsOf = (error: unknown) => (error instanceof EventRefused ? error.problems : undefined);

export const writeRoutes = (desk: CasesDesk): Route[] => [
  page(desk, adding, mayWriteOutreach, (visit) => showNew(visit, { status: 200 })),
  formPosting(desk, {
    path: adding,
    policy: mayWriteOutreach,
    form: () => eventForm,
    offered: (visit) => offeredFor(visitOf(visit), null),
    show: (visit, shown) => showNew(visitOf(visit), shown),
    async save({ cases, act }, change, { values }) {
      return afterwards(eventAddress(await recordEvent(change, cases, act, values)), "recorded");
    },
    problemsOf,
  }),
  page(desk, changing, mayWriteOutreach, (visit) => showChange(visit, { status: 200 })),
  formPosting(desk, {
    path: changing,
    policy: mayWriteOutreach,
    async form(visit) {
      await standing(visitOf(visit));
      return eventForm;
    },
    offered: async (visit) => offeredFor(visitOf(visit), (await standing(visitOf(visit))).fields),
    show: (visit, shown) => showChange(visitOf(visit), shown),
    async save({ cases, act, place }, change, { values, version }) {
      const id = place("event");
      const saved = await changeEvent(change, cases, act, id, { basedOn: version, yours: values as never });
      if (saved.outcome === "conflict") return eventAddress(id, "conflict", String(saved.entry));
      return afterwards(eventAddress(id), saved.outcome);
    },
    problemsOf,
  }),
];

/** The event the address names, if it stands; throws "not found". */
export async function standing({ cases, place }: Visit) {
  const event = await readEvent(cases.database.query, place("event"));
  if (event.struck) throw notFound();
  return event;
}

async function showNew(visit: Visit, shown: Shown): Promise<Response> {
  const { t, language, today } = visit;
  const sheet = sheetOf(eventForm, {
    language,
    action: adding,
    submit: t("common.save"),
    requestKey: visit.freshKey(),
    values: { happened_on: today as never },
    offered: await offeredFor(visit, null),
    ...shown,
    version: null,
  });
  return framed(
    visit,
    { title: t("event.new") },
    <>
      <h1>{t("event.new")}</h1>
      <p>{t("outreach.text")}</p>
      <EventForm visit={visit} sheet={sheet} />
    </>,
    shown.status,
  );
}

async function showChange(visit: Visit, shown: Shown): Promise<Response> {
  const { t, language, cases, act } = visit;
  const event = await standing(visit);
  const { version, fields } = await openEvent(cases, act, event.eventId);
  const sheet = sheetOf(eventForm, {
    language,
    action: eventAddress(event.eventId, "correction"),
    submit: t("common.save"),
    requestKey: visit.freshKey(),
    values: (fields ?? {}) as never,
    offered: await offeredFor(visit, event.fields),
    ...shown,
    version: shown.version ?? version,
  });
  const day = sayDay(visit, String(event.fields.happened_on));
  return framed(
    visit,
    {
      title: t("event.changing"),
      crumbs: [
        { title: t("outreach.title"), address: outreachAddress },
        { title: `${t("event.title")}, ${day}`, address: eventAddress(event.eventId) },
      ],
    },
    <>
      <h1>{t("event.changing")}</h1>
      <EventForm visit={visit} sheet={sheet} />
    </>,
    shown.status,
  );
}
