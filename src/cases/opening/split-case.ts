import { newId } from "../../access/index.ts";
import { drawNewNumber } from "../../people/index.ts";
import type { Change } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { Act, Cases } from "../cases.ts";
import { writeEvent } from "../journal.ts";
import { isFinal } from "../journey/states.ts";
import { casesFor, noteCaseChange } from "../permission/cases-for.ts";
import { settleDuties } from "../tasks/settle-duties.ts";
import type { OpenedCase } from "./open-case.ts";

/**
 * Takes a member out of a family's case into one of their own, with their own records: they go another way, or not at
 * all. What is about the whole family stays with the family. Throws "not found" where the member is the only one whose
 * way is open, the principal, or of another case.
 */
export async function splitCase(
  change: Change,
  cases: Cases,
  act: Act,
  caseId: string,
  memberId: string,
): Promise<OpenedCase> {
  const seen = await casesFor(cases, act).hold(change, caseId, ["case.write"]);
  const members = await change.selectFrom("case_member").selectAll().where("case_id", "=", caseId).execute();
  const member = members.find(({ id }) => id === memberId);
  const open = members.filter(({ state }) => !isFinal(state));
  if (!member || open.length < 2 || isFinal(member.state)) throw notFound();
  const from = await change
    .selectFrom("return_case")
    .selectAll()
    .where("id", "=", caseId)
    .executeTakeFirstOrThrow();
  if (from.principal_id === member.person_id) throw notFound();
  const id = newId(cases.random);
  const number = await drawNewNumber(change, cases);
  const at = cases.now().toISOString();
  await change
    .insertInto("return_case")
    .values({
      ...from,
      id,
      number,
      kind: "individual",
      principal_id: member.person_id,
      opened_at: at,
      opened_by: act.actor.staffId,
      touched_at: at,
      next_due: null,
    })
    .execute();
  await change
    .updateTable("case_member")
    .set({ case_id: id, role: "principal" })
    .where("id", "=", memberId)
    .execute();
  // Records about a member are sealed with the person's key, so they can be read in the other case as they are.
  for (const table of ["case_record", "case_task", "case_waiver"] as const) {
    await change
      .updateTable(table)
      .set({ case_id: id })
      .where("case_id", "=", caseId)
      .where("member_id", "=", memberId)
      .execute();
  }
  await writeEvent(change, cases, act, caseId, { kind: "split", memberId, about: id });
  await writeEvent(change, cases, act, id, {
    kind: "opened",
    memberId,
    personId: member.person_id,
    about: caseId,
  });
  for (const one of [caseId, id]) {
    await noteCaseChange(change, cases, act, "case.write", one, {
      action: "case.split",
      fields: [`member:${memberId}`, `case:${one === id ? seen.id : id}`],
    });
    await settleDuties(change, cases, one);
  }
  return { id, number };
}
