import { may } from "../../access/index.ts";
import {
  casesFor,
  type Dossier,
  dossierOf,
  type GuardAnswer,
  memberRoles,
  noteCaseReading,
  readCaseFacts,
  type SeenCase,
} from "../../cases/index.ts";
import { addAddress, memberAddress, recordAddress } from "../../cases/parts/index.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { labelsOf, type PersonLabel } from "../../people/index.ts";
import { PersonName } from "../../people/parts/index.ts";
import { notFound, type Route } from "../../platform/http/index.ts";
import { routeGuard } from "../guards/booking.ts";
import { aloneGuard, leftBehindGuard } from "../guards/children.ts";
import { destinationGuard, transitGuard } from "../guards/destination.ts";
import { airlineFormGuard, healthGuard, newbornGuard, preChecksGuard } from "../guards/health.ts";
import { papersGuard, residenceGuard } from "../guards/papers.ts";
import { type Plan, planOf, ticketInForce } from "../plan.ts";
import { luggageOn } from "../rules/luggage.ts";
import { receivingNoticeDue } from "../rules/notice-periods.ts";
import { itinerary, journeyAddress } from "../steps/itinerary.ts";
import { framed, page, type TravelDesk, type Visit } from "./desk.ts";
import { JourneyLegs } from "./parts/journey-legs.tsx";
import { JourneyPapers } from "./parts/journey-papers.tsx";

export const journeyRoutes = (desk: TravelDesk): Route[] => [
  page(desk, journeyAddress(":case", ":itinerary"), may("case.read"), showJourney),
];

/** What must hold on the day of travel, in the order somebody would ask. */
const onTheDay = [
  papersGuard,
  residenceGuard,
  transitGuard,
  healthGuard,
  airlineFormGuard,
  preChecksGuard,
  newbornGuard,
  aloneGuard,
  leftBehindGuard,
  destinationGuard,
];

async function showJourney(visit: Visit): Promise<Response> {
  const { t, cases, act, language } = visit;
  const shown = await cases.database.change(async (change) => {
    const seen = await casesFor(cases, act).get(change, visit.place("case"));
    const facts = await readCaseFacts(change, cases, seen.id);
    const all = facts.members
      .toSorted((a, b) => memberRoles.indexOf(a.role) - memberRoles.indexOf(b.role))
      .map(({ id }) => dossierOf(facts, id));
    const record = all[0]?.ofCase(itinerary).find(({ id }) => id === visit.place("itinerary"));
    const dossiers = all.filter((one) => planOf(one)?.record.id === record?.id);
    const plan = dossiers[0] ? planOf(dossiers[0]) : undefined;
    if (!record) throw notFound();
    // Planned beside the one that tickets are held for, or before another: it lies in the case as it was written.
    if (!plan) return null;
    const ids = dossiers.map(({ member }) => member.personId);
    await noteCaseReading(change, cases, act, seen, [
      `record:${record.id}`,
      ...ids.map((id) => `person:${id}`),
    ]);
    const labels = seen.may("person.read")
      ? await labelsOf(change, cases, ids)
      : new Map<string, PersonLabel>();
    return { seen, dossiers, plan, labels };
  });
  if (!shown) {
    const location = recordAddress(visit.place("case"), visit.place("itinerary"));
    return new Response(null, { status: 303, headers: { location } });
  }
  const { seen, dossiers, plan, labels } = shown;
  const writes = seen.may("travel.write");
  const luggage = luggageOn(plan.travelOn);
  const route = dossiers[0] ? routeGuard.check(dossiers[0]) : undefined;
  return framed(
    visit,
    {
      title: t("journey.title"),
      crumbs: [
        { title: t("departures.title"), address: "/departures" },
        { title: t("journey.case"), address: `/cases/${seen.id}` },
      ],
    },
    <>
      <div class="page-bar">
        <h1>{t("journey.title")}</h1>
        {writes ? (
          <p class="actions">
            <a class="button second" href={`${recordAddress(seen.id, plan.record.id)}/change`}>
              {t("journey.change")}
            </a>
            <a class="button" href={addAddress(seen.id, "segment", { parent: plan.record.id })}>
              {t("journey.add-leg")}
            </a>
          </p>
        ) : null}
      </div>
      <h2>{t("journey.legs")}</h2>
      {route?.state === "missing" ? <p class="notice">{sayOf(route, language)}</p> : null}
      <JourneyLegs visit={visit} caseId={seen.id} route={plan.route} />
      {luggage ? (
        <p class="soft">{t("journey.luggage", { hold: luggage.hold, cabin: luggage.cabin })}</p>
      ) : null}
      <h2>{t("journey.travellers", { day: t.date(plan.travelOn as PartialDate) })}</h2>
      <ul class="travellers">
        {dossiers.map((dossier) => (
          <Traveller
            visit={visit}
            seen={seen}
            dossier={dossier}
            label={labels.get(dossier.member.personId)}
          />
        ))}
      </ul>
      {dossiers[0] ? <JourneyPapers visit={visit} seen={seen} dossier={dossiers[0]} plan={plan} /> : null}
      <Notice visit={visit} plan={plan} />
    </>,
  );
}

const sayOf = ({ say, values }: GuardAnswer, language: "bg" | "en"): string =>
  say ? papersGuard.texts.in(language)(say, values) : "";

const Notice = ({ visit: { t, today }, plan }: { visit: Visit; plan: Plan }) =>
  plan.travelOn < today ? null : (
    <p class="soft">
      {t("journey.notice-due", { day: t.date(receivingNoticeDue(plan.travelOn) as PartialDate) })}
    </p>
  );

const Traveller = ({
  visit: { t, p, language },
  seen,
  dossier,
  label,
}: {
  visit: Visit;
  seen: SeenCase;
  dossier: Dossier;
  label: PersonLabel | undefined;
}) => {
  const lines = onTheDay
    .map((guard) => ({ guard, answer: guard.check(dossier) }))
    .filter(({ answer }) => answer.state === "missing");
  return (
    <li>
      <a class="traveller-name" href={memberAddress(seen.id, dossier.member.id)}>
        <PersonName t={p} label={label} />
      </a>
      <span class="state">{t(ticketInForce(dossier) ? "journey.holds-ticket" : "journey.no-ticket")}</span>
      {lines.length === 0 ? (
        <span class="quick">{t("journey.all-well")}</span>
      ) : (
        <ul class="checklist">
          {lines.map(({ guard, answer }) => (
            <li class="check-missing">
              <span>
                <strong>{guard.texts.in(language)(guard.title)}</strong>
                <span class="check-say">{sayOf(answer, language)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
};
