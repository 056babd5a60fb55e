import { type Actor, actorMay } from "../../access/index.ts";
import { missionDay } from "../../core/day.ts";
import { contactsFor } from "../contacts/contacts-for.ts";
import type { People } from "../people.ts";
import { peopleTexts } from "../texts/index.ts";
import { peopleAddress } from "./addresses.ts";

/** What cannot wait and whom we meet today, for the desk's first page: counts, nobody's name. Null when there is nothing. */
export async function waitingInPeople(people: People, actor: Actor) {
  if (!actorMay(actor, "contact.write")) return null;
  const open = () => contactsFor({ actor }).visible(people.database.query).where("closed_at", "is", null);
  const count = async (rows: ReturnType<typeof open>): Promise<number> => {
    const { found } = await rows.select((row) => row.fn.countAll().as("found")).executeTakeFirstOrThrow();
    return Number(found);
  };
  const urgent = await count(open().where("urgent", "=", 1).where("triaged_at", "is", null));
  const today = await count(open().where("appointment_day", "=", missionDay(people.now()) as never));
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
