import { type Actor, actorMay } from "../../access/index.ts";
import { type Cases, coveredBy } from "../../cases/index.ts";
import { missionDay } from "../../core/day.ts";
import { peopleTexts } from "../../people/index.ts";
import { PersonName } from "../../people/parts/index.ts";
import { look } from "../../platform/audit/index.ts";
import { readBoard, stillToLeave } from "../departures/read-board.ts";
import { travelTexts } from "../texts/index.ts";
import { departuresAddress } from "./departures/board-page.tsx";

/** Who still leaves today, for the first page of those who write it down at the airport; null when nobody does. */
export async function waitingInTravel(cases: Cases, actor: Actor) {
  if (actorMay(actor, "travel.write")) return howManyLeave(cases, actor);
  return actorMay(actor, "travel.accompany") ? ownWhoLeave(cases, actor) : null;
}

async function howManyLeave(cases: Cases, actor: Actor) {
  const today = missionDay(cases.now());
  const { count, first } = await stillToLeave(cases.database.query, cases, { actor }, today);
  if (count === 0) return null;
  const t = travelTexts.in(actor.language);
  return (
    <section class="panel" aria-labelledby="waiting-departures">
      <h2 id="waiting-departures">
        <a href={departuresAddress}>{t("departures.title")}</a>
      </h2>
      <p>
        {t("departures.waiting", { count })} {first === null ? null : t("departures.first", { time: first })}
      </p>
    </section>
  );
}

/** By name, as whoever manages a case knows its people, or looks after it for a colleague; each case leaves its line in the log. */
async function ownWhoLeave(cases: Cases, actor: Actor) {
  const today = missionDay(cases.now());
  const board = await look(cases.database, async (query) => {
    const covered = await coveredBy(query, actor.staffId, today);
    const managedBy = [actor.staffId, ...covered.map(({ awayId }) => awayId)];
    return readBoard(query, cases, { actor }, { from: today, days: 0, managedBy });
  });
  const groups = board
    .map((group) => ({ ...group, travellers: group.travellers.filter(({ state }) => state === "booked") }))
    .filter(({ travellers }) => travellers.length > 0);
  if (groups.length === 0) return null;
  const [t, p] = [travelTexts.in(actor.language), peopleTexts.in(actor.language)];
  return (
    <section class="panel" aria-labelledby="waiting-departures">
      <h2 id="waiting-departures">
        <a href={departuresAddress}>{t("departures.title")}</a>
      </h2>
      <p>{t("departures.yours")}</p>
      <ul class="leaving">
        {groups.map(({ plan: { route }, travellers }) => (
          <li>
            {route.legs.slice(0, 1).map(({ departsAt, from }) => (
              <>
                <strong>{departsAt}</strong> {from} → {route.legs.at(-1)?.to}{" "}
              </>
            ))}
            {travellers.map(({ label }, at) => (
              <>
                {at === 0 ? null : ", "}
                <PersonName t={p} label={label} />
              </>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
