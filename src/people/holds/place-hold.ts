import { actorMay, newId, type Right } from "../../access/index.ts";
import { missionDay } from "../../core/day.ts";
import type { Change } from "../../platform/db/index.ts";
import type { ValuesOf } from "../../platform/forms/index.ts";
import { notFound } from "../../platform/http/index.ts";
import { type Act, note, type People } from "../people.ts";
import { objectOf, personsFor, subjectOf } from "../permission/persons-for.ts";
import { RecordRefused } from "../registering/refused.ts";
import type { holdForm } from "./hold-form.ts";
import { readHolds, standsOn, wordsPlace } from "./read-holds.ts";

/** Rights of which each lets somebody keep data from being destroyed. Letting it go again is a supervisor's, or of those who watch. */
export const placingRights = ["person.write", "case.supervise"] as const satisfies readonly Right[];

export type HoldWish = ValuesOf<typeof holdForm>;

/** Nothing about the person is destroyed from now on. Throws "not found", and `RecordRefused` for an end that is over already. */
export async function placeHold(
  change: Change,
  people: People,
  act: Act,
  personId: string,
  { ground, words, since, until }: HoldWish,
): Promise<string> {
  const right = placingRights.find((one) => actorMay(act.actor, one));
  if (!right) throw notFound();
  await personsFor(people, act).hold(change, personId, right);
  const at = people.now();
  if (until !== null && until < missionDay(at))
    throw new RecordRefused({ until: { text: "problem.hold-over" } });
  const id = newId(people.random);
  await change
    .insertInto("person_hold")
    .values({
      id,
      person_id: personId,
      ground,
      words: people.vault.seal(subjectOf(personId), wordsPlace("words", id), words),
      since,
      until,
      placed_at: at.toISOString(),
      placed_by: act.actor.staffId,
      lifted_at: null,
      lifted_by: null,
      lifted_words: null,
    })
    .execute();
  const fields = [`hold:${id}`, `ground.${ground}`];
  await note(change, act, right, { action: "person.hold", object: objectOf(personId), fields }, at);
  return id;
}

/**
 * Lets a hold go, with a reason: by a supervisor who sees the person, or by whoever watches over data. Throws "not
 * found" for others, and for a hold that does not stand.
 */
export async function liftHold(
  change: Change,
  people: People,
  act: Act,
  id: string,
  words: string,
): Promise<void> {
  const row = await change
    .selectFrom("person_hold")
    .select("person_id")
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw notFound();
  const watches = actorMay(act.actor, "oversight.read");
  if (!watches) await personsFor(people, act).hold(change, row.person_id, "case.supervise");
  const at = people.now();
  const hold = (await readHolds(change, people, row.person_id)).find((one) => one.id === id);
  if (!hold || !standsOn(hold, missionDay(at))) throw notFound();
  await change
    .updateTable("person_hold")
    .set({
      lifted_at: at.toISOString(),
      lifted_by: act.actor.staffId,
      lifted_words: people.vault.seal(subjectOf(row.person_id), wordsPlace("lifted_words", id), words),
    })
    .where("id", "=", id)
    .where("lifted_at", "is", null)
    .execute();
  const noted = {
    action: "person.lift-hold",
    object: objectOf(row.person_id),
    fields: [`hold:${id}`],
  } as const;
  await note(change, act, watches ? "oversight.read" : "case.supervise", noted, at);
}
