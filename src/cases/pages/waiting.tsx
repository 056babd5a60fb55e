import { type Actor, actorMay } from "../../access/index.ts";
import { missionDay } from "../../core/day.ts";

import type { Cases } from "../cases.ts";
import { countWork } from "../lists/work-list.ts";
import { casesTexts } from "../texts/index.ts";
import { casesAddress } from "./addresses.ts";

/** How much is due today in cases, for the desk's first page; null when nothing is. */
export async function waitingInCases(cases: Cases, actor: Actor) {
  if (!actorMay(actor, "case.read")) return null;
  const { today, late } = await countWork(cases.database.query, cases, { actor }, missionDay(cases.now()));
  if (today === 0) return null;
  const t = casesTexts.in(actor.language);
  return (
    <section class={late > 0 ? "urgent" : "panel"} aria-labelledby="waiting-cases">
      <h2 id="waiting-cases">
        <a href={casesAddress}>{t("cases.title")}</a>
      </h2>
      <p>{t("waiting.work", { count: today })}</p>
      {late > 0 ? (
        <p>
          <strong>{t("waiting.late", { count: late })}</strong>
        </p>
      ) : null}
    </section>
  );
}
