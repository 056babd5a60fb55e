import { newId } from "../../access/index.ts";
import type { Change } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { Act, Cases } from "../cases.ts";
import { writeEvent } from "../journal.ts";
import { casesFor, noteCaseChange } from "../permission/cases-for.ts";
import { sealWords } from "../records/seal-record.ts";
import { settleDuties } from "../tasks/settle-duties.ts";

/** Lets a guard pass for a member, with a reason. Throws "not found" where nobody may, or not this colleague. */
export async function waiveGuard(
  change: Change,
  cases: Cases,
  act: Act,
  caseId: string,
  {
    memberId,
    guard: key,
    reason,
  }: { readonly memberId: string; readonly guard: string; readonly reason: string },
): Promise<void> {
  const guard = cases.journey.guards.find((one) => one.key === key);
  if (!guard?.waivedBy) throw notFound();
  await casesFor(cases, act).hold(change, caseId, [guard.waivedBy]);
  const member = await change
    .selectFrom("case_member")
    .select("person_id")
    .where("id", "=", memberId)
    .where("case_id", "=", caseId)
    .executeTakeFirst();
  if (!member) throw notFound();
  const id = newId(cases.random);
  const personId = member.person_id;
  await change
    .insertInto("case_waiver")
    .values({
      id,
      case_id: caseId,
      member_id: memberId,
      person_id: personId,
      guard: key,
      waived_at: cases.now().toISOString(),
      waived_by: act.actor.staffId,
      reason: sealWords(
        cases.vault,
        { caseId, personId, table: "case_waiver", row: id, column: "reason" },
        reason,
      ) as string,
    })
    .execute();
  await writeEvent(change, cases, act, caseId, {
    kind: "waived",
    memberId,
    personId,
    about: key,
    words: reason,
  });
  await noteCaseChange(change, cases, act, guard.waivedBy, caseId, {
    action: "case.waive",
    fields: [`member:${memberId}`, `guard.${key}`],
  });
  await settleDuties(change, cases, caseId);
}
