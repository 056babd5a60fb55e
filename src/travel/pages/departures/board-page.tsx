import { either, may } from "../../../access/index.ts";
import { casesTexts } from "../../../cases/index.ts";
import { memberAddress } from "../../../cases/parts/index.ts";
import type { PartialDate } from "../../../core/partial-date.ts";
import { writeNumber } from "../../../people/index.ts";
import { PersonName } from "../../../people/parts/index.ts";
import type { Route } from "../../../platform/http/index.ts";
import { fitsStep, isTheirStep, type QuickStep } from "../../departures/quick-steps.ts";
import { type DepartureGroup, readBoard, type Traveller } from "../../departures/read-board.ts";
import { sayMoment } from "../../itinerary/say-moment.ts";
import { airportName } from "../../places/airports.ts";
import { framed, page, type TravelDesk, type Visit } from "../desk.ts";

export const departuresAddress = "/departures";
export const mayDepart = either(may("travel.write"), may("travel.accompany"));

/** Today and so many days ahead. */
const daysAhead = 7;

export const departureBoardRoutes = (desk: TravelDesk): Route[] => [
  page(desk, departuresAddress, may("case.read"), showBoard),
];

/** Where a step at the airport is confirmed. Only ids stand in it. */
export const stepAddress = (caseId: string, step: QuickStep, memberId: string | null): string =>
  `${departuresAddress}/${caseId}/${step}${memberId === null ? "" : `?member=${memberId}`}`;

async function showBoard(visit: Visit): Promise<Response> {
  const { t, cases, act, today } = visit;
  const groups = await cases.database.change((change) =>
    readBoard(change, cases, act, { from: today, days: daysAhead }),
  );
  const byDay = Map.groupBy(groups, ({ plan }) => plan.travelOn);
  return framed(
    visit,
    { title: t("departures.title") },
    <>
      <h1>{t("departures.title")}</h1>
      {byDay.has(today) ? null : <p>{t("departures.none-today")}</p>}
      {[...byDay].map(([day, ofDay]) => (
        <section class="departures" aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>
            {day === today ? t("departures.today") : t.date(day as PartialDate)}{" "}
            <span class="soft">{t("departures.count", { count: countOf(ofDay) })}</span>
          </h2>
          {ofDay.map((group) => (
            <Group visit={visit} group={group} isToday={day === today} />
          ))}
        </section>
      ))}
    </>,
  );
}

const countOf = (groups: readonly DepartureGroup[]): number =>
  groups.reduce((sum, { travellers }) => sum + travellers.length, 0);

const Group = ({ visit, group, isToday }: { visit: Visit; group: DepartureGroup; isToday: boolean }) => {
  const { t, language } = visit;
  const { plan, travellers, caseId, caseNumber } = group;
  const several = (step: QuickStep) =>
    isToday && isTheirStep(visit.actor, step) && travellers.filter((one) => fitsStep(step, one)).length > 1;
  return (
    <article class="departure">
      <h3>
        {plan.route.legs.map((leg) => (
          <>
            <span class="leg">
              <strong>{sayMoment(t, leg.departsOn, leg.departsAt, plan.travelOn)}</strong> {leg.from} →{" "}
              {leg.to} {leg.carrier} {leg.number}
            </span>{" "}
          </>
        ))}
      </h3>
      <p class="soft">
        {plan.airport ? `${airportName(plan.airport, language)} · ` : null}
        <a href={`/cases/${caseId}/travel/${plan.record.id}`}>{t("departures.journey")}</a>
        {" · "}
        {t("departures.case", { number: writeNumber(caseNumber) })}
      </p>
      {several("came") || several("boarded") ? (
        <p class="quick">
          {several("came") ? (
            <a class="button" href={stepAddress(caseId, "came", null)}>
              {t("departures.all-came")}
            </a>
          ) : null}
          {several("boarded") ? (
            <a class="button" href={stepAddress(caseId, "boarded", null)}>
              {t("departures.all-boarded")}
            </a>
          ) : null}
        </p>
      ) : null}
      <ul class="travellers">
        {travellers.map((traveller) => (
          <Line visit={visit} caseId={caseId} traveller={traveller} isToday={isToday} />
        ))}
      </ul>
    </article>
  );
};

const Line = ({
  visit,
  caseId,
  traveller,
  isToday,
}: {
  visit: Visit;
  caseId: string;
  traveller: Traveller;
  isToday: boolean;
}) => {
  const { t, p, language } = visit;
  const { memberId, label, state, came, mayTakeBack } = traveller;
  const step = (name: QuickStep, kind: "" | "second" | "grave") =>
    isToday && isTheirStep(visit.actor, name) && fitsStep(name, traveller) ? (
      <a class={`button ${kind}`.trim()} href={stepAddress(caseId, name, memberId)}>
        {t(`step-button.${name}`)}
      </a>
    ) : null;
  return (
    <li>
      <a class="traveller-name" href={memberAddress(caseId, memberId)}>
        <PersonName t={p} label={label} />
      </a>
      <span class={`state state-${state}`}>
        {came && state === "booked" ? t("departures.came") : casesTexts.in(language)(`state.${state}`)}
      </span>
      <span class="quick">
        {step("boarded", "")}
        {step("came", "")}
        {step("no-show", "grave")}
        {step("stopped", "second")}
        {mayTakeBack ? (
          <a class="button second" href={memberAddress(caseId, memberId, "taking-back")}>
            {t("departures.take-back")}
          </a>
        ) : null}
        {isToday && isTheirStep(visit.actor, "no-show") && state === "booked" ? (
          <a class="quiet" href={`${memberAddress(caseId, memberId, "move", "withdrawn")}`}>
            {t("departures.withdraw")}
          </a>
        ) : null}
      </span>
    </li>
  );
};
