import { type Actor, actorMay } from "../../access/index.ts";
import type { Cases } from "../../cases/index.ts";
import { missionDay } from "../../core/day.ts";
import { stillToLeave } from "../departures/read-board.ts";
import { travelTexts } from "../texts/index.ts";
import { departuresAddress } from "./departures/board-page.tsx";

/** Who still leaves today, for the first page of those who write it down at the airport; null when nobody does. */
export async function waitingInTravel(cases: Cases, actor: Actor) {
  if (!actorMay(actor, "travel.write")) return null;
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
