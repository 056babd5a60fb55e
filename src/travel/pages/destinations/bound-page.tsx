import { casesFor, casesTexts, dossierOf, noteCaseReading, readCaseFacts } from "../../../cases/index.ts";
import { addAddress, memberAddress } from "../../../cases/parts/index.ts";
import type { PartialDate } from "../../../core/partial-date.ts";
import { labelsOf, type PersonLabel } from "../../../people/index.ts";
import { PersonName } from "../../../people/parts/index.ts";
import type { Change } from "../../../platform/db/index.ts";
import { notFound, type Route } from "../../../platform/http/index.ts";
import { HiddenFields } from "../../../ui/form-controls.tsx";
import { OneButton } from "../../../ui/sheet-form.tsx";
import type { BoundMember } from "../../destinations/affected.ts";
import { versionOn } from "../../destinations/list.ts";
import { readDestinations } from "../../destinations/read-list.ts";
import { boundFor, canStop, resumeJourneys, stopJourneys } from "../../destinations/stop-journeys.ts";
import { lookedAtAgain } from "../../guards/destination.ts";
import { securityCheck } from "../../steps/stops.ts";
import { buttonPosting } from "../answering.ts";
import { framed, page, type TravelDesk, type Visit } from "../desk.ts";
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
  const { t, cases, act, context } = visit;
  const id = visit.place("place");
  const { list, own, others, labels, again } = await cases.database.change(async (change) => {
    const list = await readDestinations(change);
    if (!list.places.some((place) => place.id === id)) throw notFound();
    const { own, others } = await boundFor(change, cases, act, id);
    const again = new Map<string, ReturnType<typeof lookedAtAgain>>();
    for (const caseId of new Set(own.map((one) => one.caseId))) {
      const seen = await casesFor(cases, act).get(change, caseId);
      for (const [memberId, looked] of await lookedAgainIn(change, visit, caseId, own))
        again.set(memberId, looked);
      const fields = own.filter((one) => one.caseId === caseId).map(({ personId }) => `person:${personId}`);
      await noteCaseReading(change, cases, act, seen, fields);
    }
    const labels = visit.may("person.read")
      ? await labelsOf(
          change,
          cases,
          own.map(({ personId }) => personId),
        )
      : new Map<string, PersonLabel>();
    return { list, own, others, labels, again };
  });
  const place = list.places.find((one) => one.id === id);
  if (!place) throw notFound();
  const name = nameOfPlace(place, visit);
  const held = versionOn(list, id, visit.today);
  const closed = held && held !== "run-out" && held.state === "suspended" ? held : null;
  const asked = (key: string) => Number(/^\d{1,5}$/.exec(context.req.query(key) ?? "")?.[0] ?? Number.NaN);
  const [stopped, restricted] = [asked("stopped"), asked("restricted")];
  const [resumed, waiting] = [asked("resumed"), asked("waiting")];
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
      {Number.isNaN(stopped) ? null : <p role="status">{t("bound.stopped", { count: stopped })}</p>}
      {restricted > 0 ? <p role="status">{t("bound.restricted", { count: restricted })}</p> : null}
      {Number.isNaN(resumed) ? null : <p role="status">{t("bound.resumed", { count: resumed, waiting })}</p>}
      {own.length === 0 ? (
        <p>{t("bound.none")}</p>
      ) : (
        <Bound visit={visit} own={own} labels={labels} again={again} goesOn={closed === null} />
      )}
      {others > 0 ? <p>{t("bound.others", { count: others })}</p> : null}
      {visit.may("travel.write") && closed && own.some(canStop) ? (
        <form class="form" method="post" action={placeAddress(id, "bound", "stop")}>
          <HiddenFields requestKey={visit.freshKey()} version={null} />
          <p class="field">
            <label for="reason">{t("bound.reason")}</label>
            <textarea
              id="reason"
              name="reason"
              rows={3}
              required
              maxlength={2000}
              aria-describedby={context.req.query("reason") ? "reason-problem" : undefined}
            >
              {closed.reason}
            </textarea>
            {context.req.query("reason") ? (
              <span class="field-problem" id="reason-problem">
                {t("bound.reason-missing")}
              </span>
            ) : null}
          </p>
          <p class="form-end">
            <button type="submit" class="grave">
              {t("bound.stop", { count: own.filter(canStop).length })}
            </button>
          </p>
        </form>
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

/** Of those of a case whom the list may have stopped: whether they were looked at anew. */
async function lookedAgainIn(change: Change, { cases }: Visit, caseId: string, own: readonly BoundMember[]) {
  const stopped = own.filter((one) => one.caseId === caseId && one.state === "suspended");
  if (stopped.length === 0) return [];
  const facts = await readCaseFacts(change, cases, caseId);
  return stopped.map(({ memberId }) => [memberId, lookedAtAgain(dossierOf(facts, memberId))] as const);
}

const Bound = ({
  visit,
  own,
  labels,
  again,
  goesOn,
}: {
  visit: Visit;
  own: readonly BoundMember[];
  labels: ReadonlyMap<string, PersonLabel>;
  /** By member. */
  again: ReadonlyMap<string, ReturnType<typeof lookedAtAgain>>;
  /** Whether the place is open again, so that those who were stopped are looked at. */
  goesOn: boolean;
}) => {
  const { t, p, language } = visit;
  const states = casesTexts.in(language);
  return (
    <div class="table-frame to-cards">
      <table class="dense">
        <thead>
          <tr>
            <th scope="col">{p("people.names")}</th>
            <th scope="col">{t("bound.state")}</th>
            <th scope="col">{t("itinerary.travel-on")}</th>
          </tr>
        </thead>
        <tbody>
          {own.map(({ caseId, memberId, personId, state, travelOn }) => (
            <tr>
              <th scope="row">
                <a href={memberAddress(caseId, memberId)}>
                  <PersonName t={p} label={labels.get(personId)} />
                </a>
              </th>
              <td data-label={t("bound.state")}>
                {states(`state.${state}`)}
                {goesOn ? (
                  <Again visit={visit} at={{ caseId, memberId }} looked={again.get(memberId)} />
                ) : null}
              </td>
              <td data-label={t("itinerary.travel-on")}>
                {travelOn ? t.date(travelOn as PartialDate) : "–"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** What became of the look at somebody whom the list had stopped, or the way to it. */
const Again = ({
  visit: { t, may },
  at: { caseId, memberId },
  looked,
}: {
  visit: Visit;
  at: { caseId: string; memberId: string };
  looked: ReturnType<typeof lookedAtAgain> | undefined;
}) =>
  looked == null ? null : (
    <>
      : {t(`bound.again-${looked}`)}{" "}
      {looked !== "may-go" && may("case.write") ? (
        <a href={addAddress(caseId, securityCheck.name, { member: memberId })}>{t("step.security-check")}</a>
      ) : null}
    </>
  );
