import type { Right } from "../../access/index.ts";
import type { Change } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { Act, Cases } from "../cases.ts";
import { writeEvent } from "../journal.ts";
import { casesFor, noteCaseChange, type SeenCase } from "../permission/cases-for.ts";
import type { CaseRecordRow } from "../tables.ts";
import { settleDuties } from "../tasks/settle-duties.ts";
import { findRecordRow, struckReasonOf } from "./find-record.ts";
import { NotInThisState } from "./refused.ts";
import { requireNoRestriction } from "./restriction.ts";
import { sealWords } from "./seal-record.ts";

/**
 * Strikes a record that was wrong: it stays to be read, with the reason, and counts no more. What was paid or boarded is
 * not undone by it. Throws `NotInThisState` where what was decided about it stands, and in a restricted file.
 */
export async function strikeCaseRecord(
  change: Change,
  cases: Cases,
  act: Act,
  place: { readonly caseId: string; readonly recordId: string },
  reason: string,
): Promise<void> {
  const row = await findRecordRow(change, place);
  const kind = cases.journey.kinds.get(row.kind);
  if (!kind || row.struck_at !== null) throw notFound();
  const seen = await casesFor(cases, act).hold(change, place.caseId, [kind.writes]);
  await requireNoRestriction(change, cases, place.caseId, { kind: kind.name, memberId: row.member_id });
  if (kind.bound) await requireNoParts(change, row);
  await strikeHeld(change, cases, act, seen, place, { right: kind.writes, reason });
  await settleDuties(change, cases, seen.id);
}

/** The same for whoever holds the case, has looked whether it may be struck, and settles its duties afterwards. */
export async function strikeHeld(
  change: Change,
  cases: Cases,
  act: Act,
  seen: SeenCase,
  place: { readonly caseId: string; readonly recordId: string },
  { right, reason }: { readonly right: Right; readonly reason: string },
): Promise<void> {
  const row = await findRecordRow(change, place);
  await change
    .updateTable("case_record")
    .set({
      struck_at: cases.now().toISOString(),
      struck_by: act.actor.staffId,
      struck_reason: sealWords(cases.vault, struckReasonOf(row), reason),
    })
    .where("id", "=", row.id)
    .where("struck_at", "is", null)
    .execute();
  await writeEvent(change, cases, act, seen.id, {
    kind: "struck",
    memberId: row.member_id,
    personId: row.person_id,
    recordId: row.id,
    about: row.kind,
    words: reason,
  });
  await noteCaseChange(change, cases, act, right, seen.id, {
    action: "case.strike",
    fields: [`kind.${row.kind}`, `record:${row.id}`],
  });
}

async function requireNoParts(change: Change, { id, case_id, kind }: CaseRecordRow): Promise<void> {
  const part = await change
    .selectFrom("case_record")
    .select("id")
    .where("case_id", "=", case_id)
    .where("parent_id", "=", id)
    .where("struck_at", "is", null)
    .limit(1)
    .executeTakeFirst();
  if (part) throw new NotInThisState(kind);
}
