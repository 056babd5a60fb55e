import { newId } from "../../access/index.ts";
import type { Change, Query } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import { type Act, note, type People } from "../people.ts";
import { objectOf, personsFor, type SeenPerson } from "../permission/persons-for.ts";
import { RecordRefused } from "../registering/refused.ts";
import type { groupParts } from "./family-forms.ts";

export type GroupPart = (typeof groupParts)[number];

export interface GroupWish {
  readonly personId: string;
  readonly part: GroupPart;
}

/**
 * Forms a group of people who travel together. Each must be seen by the actor, and be in no other group: else
 * `RecordRefused`. Gives the group's id.
 */
export async function formGroup(
  change: Change,
  people: People,
  act: Act,
  members: readonly [GroupWish, ...GroupWish[]],
): Promise<string> {
  const held: SeenPerson[] = [];
  // In the order of their ids: two who form groups of the same people must not wait for each other.
  for (const { personId } of members.toSorted((a, b) => (a.personId < b.personId ? -1 : 1))) {
    held.push(await personsFor(people, act).hold(change, personId, "person.write"));
  }
  const at = people.now();
  const id = newId(people.random);
  const office = held.find((seen) => seen.id === members[0].personId)?.office ?? null;
  await change
    .insertInto("travel_group")
    .values({ id, office, formed_at: at.toISOString(), formed_by: act.actor.staffId })
    .execute();
  for (const member of members) await join(change, people, act, id, member);
  return id;
}

/** Adds somebody to the group a person is in. Throws "not found" where there is none. */
export async function joinGroup(
  change: Change,
  people: People,
  act: Act,
  personId: string,
  member: GroupWish,
): Promise<void> {
  for (const id of [personId, member.personId].toSorted()) {
    await personsFor(people, act).hold(change, id, "person.write");
  }
  const group = await groupOf(change, personId);
  if (!group) throw notFound();
  await join(change, people, act, group, member);
}

/** Somebody comes along with a person: into the group they are in, or one that begins with the two. */
export async function comeTogether(
  change: Change,
  people: People,
  act: Act,
  personId: string,
  member: GroupWish,
): Promise<void> {
  if (await groupOf(change, personId)) await joinGroup(change, people, act, personId, member);
  else await formGroup(change, people, act, [{ personId, part: "principal" }, member]);
}

/** The person travels by themselves from now on. Done twice is done once. */
export async function leaveGroup(change: Change, people: People, act: Act, personId: string): Promise<void> {
  await personsFor(people, act).hold(change, personId, "person.write");
  const group = await groupOf(change, personId);
  if (!group) return;
  const at = people.now();
  await change
    .updateTable("travel_group_member")
    .set({ left_at: at.toISOString() })
    .where("group_id", "=", group)
    .where("person_id", "=", personId)
    .execute();
  const fields = [`group:${group}`];
  await note(change, act, "person.write", { action: "group.leave", object: objectOf(personId), fields }, at);
}

/** The group a person travels with, if any. */
export async function groupOf(query: Query, personId: string): Promise<string | undefined> {
  const row = await query
    .selectFrom("travel_group_member")
    .select("group_id")
    .where("person_id", "=", personId)
    .where("left_at", "is", null)
    .executeTakeFirst();
  return row?.group_id;
}

async function join(
  change: Change,
  people: People,
  act: Act,
  groupId: string,
  { personId, part }: GroupWish,
) {
  if (await groupOf(change, personId)) {
    throw new RecordRefused({ member_number: { text: "problem.in-group" } });
  }
  const at = people.now();
  const member = { part, joined_at: at.toISOString(), left_at: null };
  await change
    .insertInto("travel_group_member")
    .values({ group_id: groupId, person_id: personId, ...member })
    .onConflict((conflict) => conflict.columns(["group_id", "person_id"]).doUpdateSet(member))
    .execute();
  const fields = [`group:${groupId}`, `part.${part}`];
  await note(change, act, "person.write", { action: "group.join", object: objectOf(personId), fields }, at);
}

export interface GroupMember {
  readonly personId: string;
  readonly part: GroupPart;
}

/** Who travels with a person, themselves among them; those the reader may not see are left out. */
export async function readGroup(
  query: Query,
  people: People,
  act: Act,
  personId: string,
): Promise<readonly GroupMember[]> {
  const group = await groupOf(query, personId);
  if (!group) return [];
  const rows = await query
    .selectFrom("travel_group_member")
    .select(["person_id", "part"])
    .where("group_id", "=", group)
    .where("left_at", "is", null)
    .orderBy("joined_at")
    .execute();
  const visible = await personsFor(people, act).findAll(
    query,
    rows.map((row) => row.person_id),
  );
  return rows
    .filter((row) => visible.has(row.person_id))
    .map((row) => ({ personId: row.person_id, part: row.part as GroupPart }));
}
