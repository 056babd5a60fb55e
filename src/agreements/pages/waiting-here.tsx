import { type Actor, actorMay } from "../../access/index.ts";
import { missionDay } from "../../core/day.ts";
import type { People } from "../../people/index.ts";
import { endingSoon, readRegister } from "../read-register.ts";
import { agreementsTexts } from "../texts/index.ts";
import { registerAddress } from "./desk.ts";

/** What ends soon, for the first page of those who keep the register; null when nothing does. */
export async function waitingInAgreements(people: Pick<People, "database" | "now">, actor: Actor) {
  if (!actorMay(actor, "agreement.write")) return null;
  const soon = endingSoon(await readRegister(people.database.query), missionDay(people.now()));
  if (soon.length === 0) return null;
  const t = agreementsTexts.in(actor.language);
  return (
    <section class="panel" aria-labelledby="waiting-agreements">
      <h2 id="waiting-agreements">
        <a href={registerAddress}>{t("waiting.title")}</a>
      </h2>
      <p>{t("waiting.count", { count: soon.length })}</p>
    </section>
  );
}
