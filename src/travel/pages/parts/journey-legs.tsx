import { recordAddress } from "../../../cases/parts/index.ts";
import type { Connection, Route, TimedLeg } from "../../itinerary/route.ts";
import { sayMoment } from "../../itinerary/say-moment.ts";
import { airportName } from "../../places/airports.ts";
import type { Visit } from "../desk.ts";

/** The legs of a journey, each with the times of its places, and what lies between them. */
export const JourneyLegs = ({ visit, caseId, route }: { visit: Visit; caseId: string; route: Route }) =>
  route.legs.length === 0 ? (
    <p>{visit.t("journey.no-legs")}</p>
  ) : (
    <ol class="plain-list">
      {route.legs.map((leg, at) => (
        <>
          <Leg visit={visit} caseId={caseId} leg={leg} />
          {route.connections[at] ? <Change visit={visit} change={route.connections[at]} /> : null}
        </>
      ))}
    </ol>
  );

const Leg = ({ visit: { t, language }, caseId, leg }: { visit: Visit; caseId: string; leg: TimedLeg }) => (
  <li class="journey-leg">
    <a href={recordAddress(caseId, leg.id)}>
      {t("journey.leg", { from: airportName(leg.from, language), to: airportName(leg.to, language) })}
    </a>{" "}
    {leg.carrier} {leg.number}
    <br />
    {t("journey.times", {
      departs: sayMoment(t, leg.departsOn, leg.departsAt),
      arrives: sayMoment(t, leg.arrivesOn, leg.arrivesAt),
    })}{" "}
    <span class="soft">
      {t("journey.lasts", { hours: Math.floor(leg.minutes / 60), minutes: leg.minutes % 60 })}
    </span>
  </li>
);

const Change = ({ visit: { t, language }, change }: { visit: Visit; change: Connection }) => (
  <li class="journey-leg soft">
    {[
      t("journey.connection", {
        hours: Math.floor(change.minutes / 60),
        minutes: change.minutes % 60,
        place: airportName(change.at, language),
      }),
      change.overnight ? t("journey.overnight") : "",
      change.enters ? t("journey.enters") : "",
    ]
      .filter(Boolean)
      .join(", ")}
  </li>
);
