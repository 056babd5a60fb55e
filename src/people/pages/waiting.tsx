import { type Actor, actorMay } from "../../access/index.ts";
import { missionDay } from "../../core/day.ts";
import { countContacts } from "../contacts/read-contacts.ts";
import type { People } from "../people.ts";
import { peopleTexts } from "../texts/index.ts";
import { peopleAddress } from "./addresses.ts";

/** What cannot wait and whom we meet today, for the desk's first page: counts, nobody's name. Null when there is nothing. */
export async function waitingInPeople(people: People, actor: Actor) {
  if (!actorMay(actor, "contact.write")) return null;
  const { urgent, today } = await countContacts(people.database.query, { actor }, missionDay(people.now()));
  if (urgent + today === 0) return null;
  const t = peopleTexts.in(actor.language);
  return (
    <section class={urgent > 0 ? "urgent" : "panel"} aria-labelledby="waiting-people">
      <h2 id="waiting-people">
        <a href={peopleAddress}>{t("people.title")}</a>
      </h2>
      {urgent > 0 ? (
        <p>
          <strong>{t("waiting.urgent", { count: urgent })}</strong>
        </p>
      ) : null}
      {today > 0 ? <p>{t("waiting.today", { count: today })}</p> : null}
    </section>
  );
}
