import { type Actor, actorMay } from "../../access/index.ts";
import { missionDay } from "../../core/day.ts";
import { peopleTexts, writeNumber } from "../../people/index.ts";
import { look } from "../../platform/audit/index.ts";
import type { Cases } from "../cases.ts";
import { waitingForWitness } from "../destruction/destruction.ts";
import { casesOfKeptManagers } from "../lists/kept-managers.ts";
import { countWork, firstWork } from "../lists/work-list.ts";
import { casesTexts } from "../texts/index.ts";
import { caseAddress, casesAddress, memberAddress } from "./addresses.ts";
import { namesOnLines, type Reader, WorkWords } from "./lists/work-line.tsx";
import { DueDay } from "./parts/task-list.tsx";

/** How many things stand on the desk's first page by name; the rest is a touch away. */
const firstOnPage = 4;

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
  const day = missionDay(cases.now());
  const { today, late } = await countWork(cases.database.query, cases, { actor }, day);
  if (today === 0) return kept;
  const reader: Reader = {
    cases,
    act: { actor },
    language: actor.language,
    t,
    p: peopleTexts.in(actor.language),
    may: (right) => actorMay(actor, right),
  };
  const { lines, names } = await look(cases.database, async (query) => {
    const found = await firstWork(query, cases, reader.act, day, firstOnPage);
    return { lines: found, names: await namesOnLines(reader, query, found) };
  });
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
        <ul class="tasks">
          {lines.map((line) => (
            <li class={line.task.urgent ? "task-urgent" : undefined}>
              <DueDay visit={{ t, today: day }} due={line.task.due} />{" "}
              <WorkWords visit={reader} line={line} names={names} />
            </li>
          ))}
        </ul>
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
