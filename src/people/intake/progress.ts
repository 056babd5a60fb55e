import type { Change, Query } from "../../platform/db/index.ts";
import { type Act, note, type People } from "../people.ts";
import { objectOf, personsFor } from "../permission/persons-for.ts";
import { type IntakePageKey, intakePages } from "./pages.ts";

/** Notes that a page of the intake was answered, be it with "nothing to say". Again changes nothing. */
export async function saveIntakePage(
  change: Change,
  people: People,
  act: Act,
  personId: string,
  page: IntakePageKey,
): Promise<void> {
  await personsFor(people, act).hold(change, personId, "person.write");
  const at = people.now();
  const first = await change
    .insertInto("intake_page")
    .values({ person_id: personId, page, saved_at: at.toISOString(), saved_by: act.actor.staffId })
    .onConflict((conflict) => conflict.columns(["person_id", "page"]).doNothing())
    .returning("page")
    .executeTakeFirst();
  if (!first) return;
  const done = await savedPages(change, personId);
  if (intakePages.every(({ key }) => done.has(key))) {
    await change
      .updateTable("person")
      .set({ intake_done_at: at.toISOString() })
      .where("id", "=", personId)
      .where("intake_done_at", "is", null)
      .execute();
  }
  const fields = [`page.${page}`];
  await note(
    change,
    act,
    "person.write",
    { action: "person.intake", object: objectOf(personId), fields },
    at,
  );
}

/** The pages of a person's intake that have been answered. */
export async function savedPages(query: Query, personId: string): Promise<ReadonlySet<string>> {
  const rows = await query
    .selectFrom("intake_page")
    .select("page")
    .where("person_id", "=", personId)
    .execute();
  return new Set(rows.map(({ page }) => page));
}
