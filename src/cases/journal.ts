import { newId } from "../access/index.ts";
import type { Act } from "../people/index.ts";
import type { Change } from "../platform/db/index.ts";
import type { Cases } from "./cases.ts";
import type { MemberState } from "./journey/states.ts";
import { sealWords } from "./records/seal-record.ts";

/** What the journal of a case says of one thing that happened. */
export interface CaseEvent {
  readonly kind:
    | "opened"
    | "joined"
    | "moved"
    | "recorded"
    | "struck"
    | "unfiled"
    | "assigned"
    | "recused"
    | "waived"
    | "done"
    | "split"
    | "destroyed";
  readonly memberId?: string | null;
  readonly personId?: string | null;
  readonly from?: MemberState;
  readonly to?: MemberState;
  readonly reason?: string | null;
  /** Sealed. */
  readonly words?: string | null;
  readonly recordId?: string | null;
  readonly about?: string | null;
}

/** Writes a line into the journal of a case, in the caller's transaction; whoever calls holds the case. */
export async function writeEvent(
  change: Change,
  cases: Cases,
  act: Act,
  caseId: string,
  event: CaseEvent,
): Promise<void> {
  const id = newId(cases.random);
  const { last } = await change
    .selectFrom("case_event")
    .select((row) => row.fn.max("seq").as("last"))
    .where("case_id", "=", caseId)
    .executeTakeFirstOrThrow();
  await change
    .insertInto("case_event")
    .values({
      id,
      case_id: caseId,
      seq: Number(last ?? 0) + 1,
      member_id: event.memberId ?? null,
      person_id: event.personId ?? null,
      at: cases.now().toISOString(),
      by: act.actor.staffId,
      kind: event.kind,
      from_state: event.from ?? null,
      to_state: event.to ?? null,
      reason: event.reason ?? null,
      words: sealWords(
        cases.vault,
        { caseId, personId: event.personId ?? null, table: "case_event", row: id },
        event.words ?? null,
      ),
      record_id: event.recordId ?? null,
      about: event.about ?? null,
    })
    .execute();
}
