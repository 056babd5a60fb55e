import { casesFor, dossierOf, noteCaseReading, readCaseFacts } from "../../../cases/index.ts";
import { labelsOf, type PersonLabel } from "../../../people/index.ts";
import type { Change } from "../../../platform/db/index.ts";
import { notFound, type Route } from "../../../platform/http/index.ts";
import { HiddenFields } from "../../../ui/form-controls.tsx";
import { OneButton } from "../../../ui/sheet-form.tsx";
import type { BoundMember } from "../../destinations/affected.ts";
import { versionOn } from "../../destinations/list.ts";
import { readDestinations } from "../../destinations/read-list.ts";
import { boundFor, canStop, resumeJourneys, stopJourneys } from "../../destinations/stop-journeys.ts";
import { lookedAtAgain } from "../../guards/destination.ts";
import { buttonPosting } from "../answering.ts";
import { framed, page, type TravelDesk, type Visit } from "../desk.ts";
import { BoundTable } from "./bound-table.tsx";
import {
  AsOf,
  destinationsAddress,
  mayReadList,
  mayWriteList,
  nameOfPlace,
  placeAddress,
} from "./list-page.tsx";

const address = placeAddress(":place", "bound");

/** Who is on the way to a place: to stop all of them at once, and to let them go on one by one (scenario 24). */
export const boundRoutes = (desk: TravelDesk): Route[] => [
  page(desk, address, mayReadList, showBound),
  buttonPosting(desk, {
    path: `${address}/stop`,
    policy: mayWriteList,
    async work(visit, change, field) {
      const reason = field("reason").trim().slice(0, 2000);
      const place = visit.place("place");
      if (reason === "") return `${placeAddress(place, "bound")}?reason=missing`;
      const { stopped, restricted } = await stopJourneys(change, visit.cases, visit.act, place, reason);
      return `${placeAddress(place, "bound")}?stopped=${stopped}&restricted=${restricted}`;
    },
  }),
  buttonPosting(desk, {
    path: `${address}/resume`,
    policy: mayWriteList,
    async work(visit, change) {
      const place = visit.place("place");
      const { resumed, waiting } = await resumeJourneys(change, visit.cases, visit.act, place);
      return `${placeAddress(place, "bound")}?resumed=${resumed}&waiting=${waiting}`;
    },
  }),
];

async function showBound(visit: Visit): Promise<Response> {
  const { t, cases } = visit;
  const id = visit.place("place");
  const bound = await cases.database.change((change) => readBound(change, visit, id));
  const { list, place, own, others, labels, again } = bound;
  const name = nameOfPlace(place, visit);
  const held = versionOn(list, id, visit.today);
  const closed = held && held !== "run-out" && held.state === "suspended" ? held : null;
  return framed(
    visit,
    {
      title: t("bound.title"),
      crumbs: [
        { title: t("destinations.title"), address: destinationsAddress },
        { title: name, address: placeAddress(id) },
      ],
    },
    <>
      <h1>{t("bound.title")}</h1>
      <p>
        <strong>{name}</strong>
        {held && held !== "run-out" ? <>: {t(`destination-state.${held.state}`)}</> : null}
      </p>
      <AsOf visit={visit} list={list} />
      <WhatWasDone visit={visit} />
      {own.length === 0 ? (
        <p>{t("bound.none")}</p>
      ) : (
        <BoundTable visit={visit} own={own} labels={labels} again={again} goesOn={closed === null} />
      )}
      {others > 0 ? <p>{t("bound.others", { count: others })}</p> : null}
      {visit.may("travel.write") && closed && own.some(canStop) ? (
        <StopAll visit={visit} place={id} reason={closed.reason} count={own.filter(canStop).length} />
      ) : null}
      {visit.may("travel.write") && closed === null && own.some(({ state }) => state === "suspended") ? (
        <section>
          <p>{t("bound.resume-text")}</p>
          <OneButton
            action={placeAddress(id, "bound", "resume")}
            requestKey={visit.freshKey()}
            label={t("bound.resume")}
          />
        </section>
      ) : null}
    </>,
  );
}

/** Whom the reader may see of those on the way to a place, by name where they may, and how many others there are. Of each case a line is left. */
async function readBound(change: Change, visit: Visit, placeId: string) {
  const { cases, act } = visit;
  const list = await readDestinations(change);
  const place = list.places.find(({ id }) => id === placeId);
  if (!place) throw notFound();
  const { own, others } = await boundFor(change, cases, act, placeId);
  const again = new Map<string, ReturnType<typeof lookedAtAgain>>();
  for (const caseId of new Set(own.map((one) => one.caseId))) {
    const seen = await casesFor(cases, act).get(change, caseId);
    for (const [memberId, looked] of await lookedAgainIn(change, visit, caseId, own))
      again.set(memberId, looked);
    const fields = own.filter((one) => one.caseId === caseId).map(({ personId }) => `person:${personId}`);
    await noteCaseReading(change, cases, act, seen, fields);
  }
  const persons = own.map(({ personId }) => personId);
  const labels = visit.may("person.read")
    ? await labelsOf(change, cases, persons)
    : new Map<string, PersonLabel>();
  return { list, place, own, others, labels, again };
}

/** Of those of a case whom the list may have stopped: whether they were looked at anew. */
async function lookedAgainIn(change: Change, { cases }: Visit, caseId: string, own: readonly BoundMember[]) {
  const stopped = own.filter((one) => one.caseId === caseId && one.state === "suspended");
  if (stopped.length === 0) return [];
  const facts = await readCaseFacts(change, cases, caseId);
  return stopped.map(({ memberId }) => [memberId, lookedAtAgain(dossierOf(facts, memberId))] as const);
}

/** How many were stopped or let go on, as the address says after the button was pressed. */
const WhatWasDone = ({ visit: { t, context } }: { visit: Visit }) => {
  const asked = (key: string) => Number(/^\d{1,5}$/.exec(context.req.query(key) ?? "")?.[0] ?? Number.NaN);
  const [stopped, restricted] = [asked("stopped"), asked("restricted")];
  const [resumed, waiting] = [asked("resumed"), asked("waiting")];
  return (
    <>
      {Number.isNaN(stopped) ? null : <p role="status">{t("bound.stopped", { count: stopped })}</p>}
      {restricted > 0 ? <p role="status">{t("bound.restricted", { count: restricted })}</p> : null}
      {Number.isNaN(resumed) ? null : <p role="status">{t("bound.resumed", { count: resumed, waiting })}</p>}
    </>
  );
};

/** Stops all who can be stopped, for the reason that stands in the list, until somebody writes another. */
const StopAll = ({
  visit,
  visit: { t, context },
  place,
  reason,
  count,
}: {
  visit: Visit;
  place: string;
  reason: string;
  count: number;
}) => {
  const missing = Boolean(context.req.query("reason"));
  return (
    <form class="form" method="post" action={placeAddress(place, "bound", "stop")}>
      <HiddenFields requestKey={visit.freshKey()} version={null} />
      <p class="field">
        <label for="reason">{t("bound.reason")}</label>
        <textarea
          id="reason"
          name="reason"
          rows={3}
          required
          maxlength={2000}
          aria-describedby={missing ? "reason-problem" : undefined}
        >
          {reason}
        </textarea>
        {missing ? (
          <span class="field-problem" id="reason-problem">
            {t("bound.reason-missing")}
          </span>
        ) : null}
      </p>
      <p class="form-end">
        <button type="submit" class="grave">
          {t("bound.stop", { count })}
        </button>
      </p>
    </form>
  );
};
