import { newId } from "../../access/index.ts";
import { missionDay } from "../../core/day.ts";
import type { Change } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { Act, Cases } from "../cases.ts";
import { writeEvent } from "../journal.ts";
import { casesFor, noteCaseChange } from "../permission/cases-for.ts";
import { sealWords } from "../records/seal-record.ts";
import { noteNextDue } from "./settle-duties.ts";

export interface OwnTask {
  readonly memberId: string | null;
  /** `YYYY-MM-DD`. */
  readonly due: string;
  readonly words: string;
  /** Whose it is; the case's manager when not said. */
  readonly ownerId?: string | null;
}

/** Writes down something to do that no rule knows of. */
export async function addTask(
  change: Change,
  cases: Cases,
  act: Act,
  caseId: string,
  { memberId, due, words, ownerId }: OwnTask,
): Promise<string> {
  const seen = await casesFor(cases, act).hold(change, caseId, ["case.write"]);
  const member =
    memberId === null
      ? null
      : await change
          .selectFrom("case_member")
          .select(["id", "person_id"])
          .where("id", "=", memberId)
          .where("case_id", "=", caseId)
          .executeTakeFirst();
  if (member === undefined) throw notFound();
  const id = newId(cases.random);
  const at = cases.now().toISOString();
  const personId = member?.person_id ?? null;
  await change
    .insertInto("case_task")
    .values({
      id,
      case_id: caseId,
      member_id: memberId,
      person_id: personId,
      rule: "own",
      about: id,
      list: "today",
      for_right: "case.write",
      office: seen.office,
      owner_id: ownerId ?? seen.managerId,
      due,
      shown_from: missionDay(at),
      urgent: 0,
      leads: null,
      values_json: null,
      words: sealWords(cases.vault, { caseId, personId, table: "case_task", row: id }, words),
      made_at: at,
      done_at: null,
      done_by: null,
    })
    .execute();
  await noteNextDue(change, caseId);
  await noteCaseChange(change, cases, act, "case.write", caseId, {
    action: "case.add-task",
    fields: [`task:${id}`],
  });
  return id;
}

/** Ticks a task that somebody wrote. Those of rules are done when what they ask for is. Twice is once. */
export async function finishTask(
  change: Change,
  cases: Cases,
  act: Act,
  { caseId, taskId }: { readonly caseId: string; readonly taskId: string },
): Promise<void> {
  await casesFor(cases, act).hold(change, caseId, ["case.write"]);
  const task = await change
    .selectFrom("case_task")
    .selectAll()
    .where("id", "=", taskId)
    .where("case_id", "=", caseId)
    .where("rule", "=", "own")
    .executeTakeFirst();
  if (!task) throw notFound();
  if (task.done_at !== null) return;
  await change
    .updateTable("case_task")
    .set({ done_at: cases.now().toISOString(), done_by: act.actor.staffId })
    .where("id", "=", taskId)
    .execute();
  await writeEvent(change, cases, act, caseId, { kind: "done", memberId: task.member_id, about: taskId });
  await noteNextDue(change, caseId);
  await noteCaseChange(change, cases, act, "case.write", caseId, {
    action: "case.finish-task",
    fields: [`task:${taskId}`],
  });
}
