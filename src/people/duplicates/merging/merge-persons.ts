import { newId } from "../../../access/index.ts";
import type { Change, Query } from "../../../platform/db/index.ts";
import { notFound } from "../../../platform/http/index.ts";
import { compareNames } from "../../names/index.ts";
import { type Act, note, type People } from "../../people.ts";
import { membersOf, regroup, rootsOf } from "../../permission/merge-group.ts";
import { objectOf, personsFor, subjectOf } from "../../permission/persons-for.ts";
import { RecordRefused } from "../../registering/refused.ts";
import type { PeopleText } from "../../texts/index.ts";
import { settleDoubt } from "../doubts.ts";
import { type Weighed, weighPersons } from "../evidence.ts";
import { knownPersons } from "../known-person.ts";
import { pairOf } from "../pair.ts";

/** Whether a merge counts, or waits for a second person. */
export type MergeOutcome = "merged" | "waiting";

const refused = (text: PeopleText) => new RecordRefused({ merge_reason: { text } });

/**
 * Says that two records are of one person. Both numbers stay, facts stay where they were written, and whoever opens
 * either finds the facts of both. Where the pair looks like twins nothing happens until somebody else agrees
 * (`confirmMerge`). Throws "not found" unless the actor may write to both, and `RecordRefused` for a record with
 * itself, for two already merged, and for two that are relatives of one another.
 */
export async function mergePersons(
  change: Change,
  people: People,
  act: Act,
  { keptId, goneId }: { readonly keptId: string; readonly goneId: string },
  reason: string,
): Promise<MergeOutcome> {
  if (keptId === goneId) throw refused("problem.merge-itself");
  const { kept, gone } = await holdRoots(change, people, act, keptId, goneId);
  if (kept === gone) throw refused("problem.merged-already");
  await refuseRelatives(change, kept, gone);
  await refuseWaiting(change, kept, gone);
  const at = people.now().toISOString();
  const id = newId(people.random);
  const second = looksLikeTwins(await weighRecords(change, people, kept, gone));
  await change
    .insertInto("person_merge")
    .values({
      id,
      kept_id: kept,
      gone_id: gone,
      reason: people.vault.seal(subjectOf(gone), reasonPlace("reason", id), reason),
      asked_at: at,
      asked_by: act.actor.staffId,
      second: second ? 1 : 0,
      done_at: null,
      done_by: null,
      undone_at: null,
      undone_by: null,
      undone_reason: null,
    })
    .execute();
  const fields = [objectOf(gone)];
  await note(
    change,
    act,
    "person.write",
    { action: second ? "person.ask-merge" : "person.merge", object: objectOf(kept), fields },
    people.now(),
  );
  if (second) return "waiting";
  await carryOut(change, id, { kept, gone }, { at, by: act.actor.staffId });
  return "merged";
}

/** A second person agrees to a merge that waits for one. Throws `RecordRefused` for who asked for it. */
export async function confirmMerge(change: Change, people: People, act: Act, mergeId: string): Promise<void> {
  const asked = await waitingMerge(change, mergeId);
  const { kept, gone } = await holdRoots(change, people, act, asked.kept_id, asked.gone_id);
  const still = await waitingMerge(change, mergeId);
  if (still.asked_by === act.actor.staffId) throw refused("problem.merge-needs-another");
  // One of them was merged meanwhile: what was asked is no longer what would happen.
  if (kept !== still.kept_id || gone !== still.gone_id) throw refused("problem.merged-already");
  await refuseRelatives(change, kept, gone);
  const at = people.now().toISOString();
  await carryOut(change, mergeId, { kept, gone }, { at, by: act.actor.staffId });
  const noted = { action: "person.merge", object: objectOf(kept), fields: [objectOf(gone)] } as const;
  await note(change, act, "person.write", noted, people.now());
}

/**
 * Takes a merge back, or refuses one that waits: two persons again, each with what was written to their record, before
 * and after. Throws "not found" for a merge that does not count.
 */
export async function unmergePersons(
  change: Change,
  people: People,
  act: Act,
  mergeId: string,
  reason: string,
): Promise<void> {
  const before = await openMerge(change, mergeId);
  for (const id of [before.kept_id, before.gone_id].toSorted()) {
    await personsFor(people, act).hold(change, id, "person.write");
  }
  const merge = await openMerge(change, mergeId);
  const at = people.now().toISOString();
  await change
    .updateTable("person_merge")
    .set({
      undone_at: at,
      undone_by: act.actor.staffId,
      undone_reason: people.vault.seal(
        subjectOf(merge.gone_id),
        reasonPlace("undone_reason", mergeId),
        reason,
      ),
    })
    .where("id", "=", mergeId)
    .execute();
  if (merge.done_at !== null) {
    await change.updateTable("person").set({ merged_into: null }).where("id", "=", merge.gone_id).execute();
    await regroup(change, [merge.kept_id, merge.gone_id]);
  }
  const action = merge.done_at === null ? "person.refuse-merge" : "person.unmerge";
  const noted = { action, object: objectOf(merge.kept_id), fields: [objectOf(merge.gone_id)] } as const;
  await note(change, act, "person.write", noted, people.now());
}

/** What two records say for being one person, each with all it was merged with. */
export async function weighRecords(
  query: Query,
  people: Pick<People, "vault">,
  one: string,
  other: string,
): Promise<Weighed> {
  const known = await knownPersons(query, people, [one, other]);
  const [left, right] = [known.get(one), known.get(other)];
  if (!left || !right) throw notFound();
  return weighPersons(left, right, compareNames);
}

export const looksLikeTwins = ({ evidence }: Pick<Weighed, "evidence">): boolean =>
  evidence.some(({ part }) => part === "twin");

export const reasonPlace = (column: "reason" | "undone_reason", row: string) => ({
  table: "person_merge",
  column,
  row,
});

/**
 * Takes both records for this transaction, in the order of their ids: two people who merge the same pair wait for one
 * another, and whoever comes second sees what the first did. Gives the roots they stand under by then.
 */
async function holdRoots(change: Change, people: People, act: Act, keptId: string, goneId: string) {
  const roots = await rootsOf(change, [keptId, goneId]);
  const rootIds = [roots.get(keptId) ?? keptId, roots.get(goneId) ?? goneId];
  for (const id of [...new Set([keptId, goneId, ...rootIds])].toSorted()) {
    await personsFor(people, act).hold(change, id, "person.write");
  }
  const held = await rootsOf(change, [keptId, goneId]);
  return { kept: held.get(keptId) ?? keptId, gone: held.get(goneId) ?? goneId };
}

async function carryOut(
  change: Change,
  mergeId: string,
  { kept, gone }: { readonly kept: string; readonly gone: string },
  { at, by }: { readonly at: string; readonly by: string },
): Promise<void> {
  await change
    .updateTable("person_merge")
    .set({ done_at: at, done_by: by })
    .where("id", "=", mergeId)
    .execute();
  await change.updateTable("person").set({ merged_into: kept }).where("id", "=", gone).execute();
  await change
    .insertInto("person_group")
    .values([kept, gone].map((id) => ({ person_id: id, root_id: kept })))
    .onConflict((known) => known.column("person_id").doUpdateSet({ root_id: kept }))
    .execute();
  await change.updateTable("person_group").set({ root_id: kept }).where("root_id", "=", gone).execute();
  await settleDoubt(change, pairOf(kept, gone), at);
}

/** Nobody is their own brother: such a relationship is struck before the records are merged. */
async function refuseRelatives(change: Change, kept: string, gone: string): Promise<void> {
  const [these, those] = [await membersOf(change, kept), await membersOf(change, gone)];
  const bond = await change
    .selectFrom("person_relationship")
    .select("id")
    .where("struck_at", "is", null)
    .where((row) =>
      row.or([
        row.and([row("person_id", "in", these), row("other_id", "in", those)]),
        row.and([row("person_id", "in", those), row("other_id", "in", these)]),
      ]),
    )
    .executeTakeFirst();
  if (bond) throw refused("problem.merge-relatives");
}

async function refuseWaiting(change: Change, kept: string, gone: string): Promise<void> {
  const ids = [kept, gone];
  const waiting = await change
    .selectFrom("person_merge")
    .select("id")
    .where("kept_id", "in", ids)
    .where("gone_id", "in", ids)
    .where("done_at", "is", null)
    .where("undone_at", "is", null)
    .executeTakeFirst();
  if (waiting) throw refused("problem.merge-waits");
}

async function openMerge(change: Change, id: string) {
  const merge = await change
    .selectFrom("person_merge")
    .selectAll()
    .where("id", "=", id)
    .where("undone_at", "is", null)
    .executeTakeFirst();
  if (!merge) throw notFound();
  return merge;
}

async function waitingMerge(change: Change, id: string) {
  const merge = await openMerge(change, id);
  if (merge.done_at !== null) throw refused("problem.merged-already");
  return merge;
}
