import { newId } from "../../access/index.ts";
import { demand, drawNewNumber, isRecused, personsFor } from "../../people/index.ts";
import type { Change } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { Act, Cases } from "../cases.ts";
import { writeEvent } from "../journal.ts";
import { finalStates } from "../journey/states.ts";
import { casesFor, noteCaseChange } from "../permission/cases-for.ts";
import { CaseRecordRefused } from "../records/refused.ts";
import type { MemberRole } from "../tables.ts";
import { settleDuties } from "../tasks/settle-duties.ts";

/** Somebody is in an open case already: nobody goes home twice at once. */
export class AlreadyInCase extends Error {
  readonly personId: string;
  readonly caseId: string;

  constructor(personId: string, caseId: string) {
    super("The person has an open case.");
    this.name = "AlreadyInCase";
    this.personId = personId;
    this.caseId = caseId;
  }
}

export interface NewMember {
  readonly personId: string;
  readonly role: MemberRole;
}

export interface NewCase {
  /** One of the actor's own offices; null: only the manager sees it. */
  readonly office: string | null;
  /** The principal first. */
  readonly members: readonly [NewMember, ...NewMember[]];
  /** Whoever opens it when not said. */
  readonly managerId?: string;
}

export interface OpenedCase {
  readonly id: string;
  readonly number: string;
}

/**
 * Opens a case for a person or a family. Throws "not found" for persons one may not see, and `AlreadyInCase`. Everybody
 * begins as registered when their intake is done, as an inquiry before.
 */
export async function openCase(
  change: Change,
  cases: Cases,
  act: Act,
  { office, members, managerId = act.actor.staffId }: NewCase,
): Promise<OpenedCase> {
  const right = demand(act.actor, "case.write");
  if (office !== null && !act.actor.offices.includes(office)) throw notFound();
  for (const { personId } of members) await personsFor(cases, act).get(change, personId);
  const id = newId(cases.random);
  const number = await drawNewNumber(change, cases);
  const at = cases.now().toISOString();
  const [principal] = members;
  await change
    .insertInto("return_case")
    .values({
      id,
      number,
      kind: members.length > 1 ? "family" : "individual",
      office,
      manager_id: managerId,
      principal_id: principal.personId,
      opened_at: at,
      opened_by: act.actor.staffId,
      state: "inquiry",
      state_since: at,
      open_members: 0,
      destination: null,
      next_due: null,
      touched_at: at,
    })
    .execute();
  await writeEvent(change, cases, act, id, { kind: "opened" });
  for (const member of members) await addMember(change, cases, act, id, member);
  const fields = members.map(({ personId }) => `person:${personId}`);
  await noteCaseChange(change, cases, act, right, id, { action: "case.open", fields });
  await settleDuties(change, cases, id);
  return { id, number };
}

/** Somebody joins a case that is open: a newborn, a spouse who decides to come. Throws as `openCase` does. */
export async function joinCase(
  change: Change,
  cases: Cases,
  act: Act,
  caseId: string,
  member: NewMember,
): Promise<string> {
  await casesFor(cases, act).hold(change, caseId, ["case.write"]);
  const id = await addMember(change, cases, act, caseId, member);
  await noteCaseChange(change, cases, act, "case.write", caseId, {
    action: "case.join",
    fields: [`person:${member.personId}`],
  });
  await settleDuties(change, cases, caseId);
  return id;
}

async function addMember(
  change: Change,
  cases: Cases,
  act: Act,
  caseId: string,
  { personId, role }: NewMember,
): Promise<string> {
  const person = await personsFor(cases, act).hold(change, personId, "person.read");
  const open = await change
    .selectFrom("case_member")
    .select("case_id")
    .where("person_id", "=", personId)
    .where("state", "not in", [...finalStates])
    .executeTakeFirst();
  if (open) throw new AlreadyInCase(personId, open.case_id);
  const id = newId(cases.random);
  const at = cases.now().toISOString();
  const state = person.intakeDoneAt === null ? "inquiry" : "registered";
  await change
    .insertInto("case_member")
    .values({
      id,
      case_id: caseId,
      person_id: personId,
      role,
      state,
      state_since: at,
      interrupted: null,
      joined_at: at,
      destination: null,
      closed_at: null,
    })
    .execute();
  await writeEvent(change, cases, act, caseId, { kind: "joined", memberId: id, personId, to: state });
  return id;
}

/** Gives a case to a colleague, with all its open tasks. Reopened or handed over, the journal says by whom. */
export async function assignCase(
  change: Change,
  cases: Cases,
  act: Act,
  caseId: string,
  managerId: string,
): Promise<void> {
  const seen = await casesFor(cases, act).hold(change, caseId, ["case.write", "case.supervise"]);
  if (seen.managerId === managerId) return;
  if (await isKeptFrom(change, caseId, managerId)) {
    throw new CaseRecordRefused({ colleague: { text: "assign.recused" } });
  }
  await change.updateTable("return_case").set({ manager_id: managerId }).where("id", "=", caseId).execute();
  await change
    .updateTable("case_task")
    .set({ owner_id: managerId })
    .where("case_id", "=", caseId)
    .where("done_at", "is", null)
    .execute();
  await writeEvent(change, cases, act, caseId, { kind: "assigned", about: managerId });
  const right = seen.may("case.write") ? "case.write" : "case.supervise";
  await noteCaseChange(change, cases, act, right, caseId, {
    action: "case.assign",
    fields: [`staff:${managerId}`],
  });
}

/** Whether a colleague stays away from somebody in the case. */
async function isKeptFrom(change: Change, caseId: string, staffId: string): Promise<boolean> {
  const members = await change
    .selectFrom("case_member")
    .select("person_id")
    .where("case_id", "=", caseId)
    .execute();
  const ids = members.map(({ person_id }) => person_id);
  return ids.length > 0 && isRecused(change, staffId, ids);
}

/**
 * Hands a whole caseload over: every open case of one colleague that the actor may see. One from which the other stays
 * away is left where it is. Gives how many went, and how many were left.
 */
export async function handOver(
  change: Change,
  cases: Cases,
  act: Act,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<{ readonly handed: number; readonly left: number }> {
  const mine = await casesFor(cases, act)
    .visible(change)
    .select("return_case.id")
    .where("manager_id", "=", from)
    .where("open_members", ">", 0)
    .execute();
  let handed = 0;
  for (const { id } of mine) {
    if (await isKeptFrom(change, id, to)) continue;
    await assignCase(change, cases, act, id, to);
    handed += 1;
  }
  return { handed, left: mine.length - handed };
}
