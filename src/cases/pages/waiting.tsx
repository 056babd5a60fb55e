import { type Actor, actorMay } from "../../access/index.ts";
import { missionDay } from "../../core/day.ts";
import { writeNumber } from "../../people/index.ts";
import type { Cases } from "../cases.ts";
import { waitingForWitness } from "../destruction/destruction.ts";
import { casesOfKeptManagers } from "../lists/kept-managers.ts";
import { countWork } from "../lists/work-list.ts";
import { casesTexts } from "../texts/index.ts";
import { caseAddress, casesAddress, memberAddress } from "./addresses.ts";

/** How much is due today in cases, for the desk's first page; null when nothing is. */
export async function waitingInCases(cases: Cases, actor: Actor) {
  if (!actorMay(actor, "case.read")) return null;
  const t = casesTexts.in(actor.language);
  const [witness, managers] = [await forWitness(cases, actor), await ofKeptManagers(cases, actor)];
  const kept =
    witness || managers ? (
      <>
        {witness}
        {managers}
      </>
    ) : null;
  const { today, late } = await countWork(cases.database.query, cases, { actor }, missionDay(cases.now()));
  if (today === 0) return kept;
  return (
    <>
      {kept}
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
    </>
  );
}

/** Where this colleague is to confirm, as the second, that something is destroyed; null when nowhere. */
async function forWitness(cases: Cases, actor: Actor) {
  const found = await waitingForWitness(cases.database.query, actor);
  if (found.length === 0) return null;
  const t = casesTexts.in(actor.language);
  return (
    <section class="urgent" aria-labelledby="waiting-witness">
      <h2 id="waiting-witness">{t("waiting.witness")}</h2>
      {found.map(({ case_id, member_id }) => (
        <p>
          <a href={memberAddress(case_id, member_id, "destruction")}>{t("waiting.witness-go")}</a>
        </p>
      ))}
    </section>
  );
}

/** Cases that need another manager, for those who give them out; null when none does. */
async function ofKeptManagers(cases: Cases, actor: Actor) {
  if (!actorMay(actor, "case.supervise")) return null;
  const found = await casesOfKeptManagers(cases.database.query, cases, { actor });
  if (found.length === 0) return null;
  const t = casesTexts.in(actor.language);
  return (
    <section class="urgent" aria-labelledby="waiting-managers">
      <h2 id="waiting-managers">{t("waiting.kept-managers")}</h2>
      <p>{t("waiting.kept-managers-text")}</p>
      <ul>
        {found.map(({ id, number }) => (
          <li>
            <a href={caseAddress(id, "assignment")}>
              {t("cases.number")} {writeNumber(number)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
