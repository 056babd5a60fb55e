import { type Actor, actorMay } from "../../access/index.ts";
import type { Cases } from "../../cases/index.ts";
import { recordAddress } from "../../cases/parts/index.ts";
import { addDays, daysBetween, missionDay } from "../../core/day.ts";
import { peopleTexts, writeNumber } from "../../people/index.ts";
import { PersonName } from "../../people/parts/index.ts";
import { look } from "../../platform/audit/index.ts";
import { openTerms } from "../deadlines/open-terms.ts";
import { counsellingTexts } from "../texts/index.ts";
import type { Term } from "./how-computed.tsx";

/** How many terms stand on the first page, and of how many days. */
const most = 10;
const daysAhead = 14;
/** From so few days on a term is urgent. */
const urgentDays = 4;

/** Terms of law that run out soon, before anything else on the first page of a lawyer; null when none does. */
export async function waitingInCounselling(cases: Cases, actor: Actor) {
  if (!actorMay(actor, "legal.read")) return null;
  const today = missionDay(cases.now());
  const { terms, labels } = await look(cases.database, (query) =>
    openTerms(query, cases, { actor }, most, addDays(today, daysAhead)),
  );
  if (terms.length === 0) return null;
  const [t, p] = [counsellingTexts.in(actor.language), peopleTexts.in(actor.language)];
  const left = (day: string | null) => daysBetween(today, day ?? today);
  const urgent = terms.some(({ day }) => left(day) <= urgentDays);
  return (
    <section class={urgent ? "urgent" : "panel"} aria-labelledby="waiting-terms">
      <h2 id="waiting-terms">
        <a href="/deadlines">{t("terms.title")}</a>
      </h2>
      <ul class="tasks">
        {terms.map(({ id, caseId, personId, open, day, number }) => {
          const { rule } = (JSON.parse(open) as Term["open"]) ?? {};
          const days = left(day);
          return (
            <li class={days <= urgentDays ? "task-urgent" : undefined}>
              <strong>{days < 0 ? t("terms.passed", { days: -days }) : t("terms.left", { days })}</strong>{" "}
              <a href={recordAddress(caseId, id)}>{rule ? t(`term.${rule}`) : t("terms.open")}</a>{" "}
              <PersonName t={p} label={labels.get(personId ?? "")} />{" "}
              <span class="soft">{writeNumber(number)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
