import { recuseFrom } from "../../people/index.ts";
import type { Change } from "../../platform/db/index.ts";
import type { Act, Cases } from "../cases.ts";
import { readCaseFacts } from "../dossier/read-facts.ts";
import { writeEvent } from "../journal.ts";
import { casesFor, noteCaseChange } from "../permission/cases-for.ts";
import { CaseRecordRefused } from "../records/refused.ts";
import { assignCase } from "./open-case.ts";

export interface RecusalOrder {
  readonly staffId: string;
  readonly reason: string;
  /** Who answers for the case from now on; needed when whoever steps back does today. */
  readonly successorId: string | null;
}

/**
 * Somebody of the staff is a relative, a friend or a debtor of somebody in the case: neither the case nor its people
 * are there for them any more, and a colleague answers for it. Everybody says it of themselves; a supervisor of others.
 * Throws `CaseRecordRefused`.
 */
export async function recuseStaff(
  change: Change,
  cases: Cases,
  act: Act,
  caseId: string,
  { staffId, reason, successorId }: RecusalOrder,
): Promise<void> {
  const seen = await casesFor(cases, act).hold(change, caseId, ["case.write", "case.supervise"]);
  const own = staffId === act.actor.staffId;
  if (!own && !seen.may("case.supervise")) {
    throw new CaseRecordRefused({ recused: { text: "recusal.only-self" } });
  }
  if (successorId === staffId || (successorId === null && seen.managerId === staffId)) {
    throw new CaseRecordRefused({ colleague: { text: "recusal.successor-needed" } });
  }
  const { members } = await readCaseFacts(change, cases, caseId);
  const personIds = members.map(({ personId }) => personId);
  if (successorId !== null) await assignCase(change, cases, act, caseId, successorId);
  await change
    .updateTable("case_task")
    .set({ owner_id: successorId ?? seen.managerId })
    .where("case_id", "=", caseId)
    .where("owner_id", "=", staffId)
    .where("done_at", "is", null)
    .execute();
  await writeEvent(change, cases, act, caseId, { kind: "recused", about: staffId, words: reason });
  await noteCaseChange(change, cases, act, seen.may("case.write") ? "case.write" : "case.supervise", caseId, {
    action: "case.recuse",
    fields: [`staff:${staffId}`, ...personIds.map((id) => `person:${id}`)],
  });
  await recuseFrom(change, cases, personIds, { staffId, saidBy: act.actor.staffId });
}
