import { sql } from "kysely";
import { newId } from "../access/index.ts";
import type { Act } from "../people/index.ts";
import { type Change, keepInsert } from "../platform/db/index.ts";
import type { Vault } from "../platform/vault/index.ts";
import type { Cases } from "./cases.ts";
import type { MoveAnswers } from "./journey/move-answers.ts";
import type { MemberState } from "./journey/states.ts";
import { openWords, sealWords } from "./records/seal-record.ts";
import type { CaseEventRow } from "./tables.ts";

type EventWords = Pick<CaseEventRow, "id" | "case_id" | "person_id">;

/** Where the sealed words of an event stand. */
export const placeOfEvent = ({ id, case_id, person_id }: EventWords) =>
  ({ caseId: case_id, personId: person_id, table: "case_event", row: id }) as const;

/** What the form of a move asked beside the reason and the words; null where it asked nothing. */
export function openMoveAnswers(
  vault: Pick<Vault, "unseal">,
  event: EventWords & Pick<CaseEventRow, "answers">,
): MoveAnswers | null {
  const said = openWords(vault, { ...placeOfEvent(event), column: "answers" }, event.answers);
  return said === null ? null : JSON.parse(said);
}

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
  /** What else the form of a move asked; sealed. */
  readonly answers?: MoveAnswers | null;
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
  const place = placeOfEvent({ id, case_id: caseId, person_id: event.personId ?? null });
  await insertEvent(change, {
    id,
    case_id: caseId,
    member_id: event.memberId ?? null,
    person_id: event.personId ?? null,
    at: cases.now().toISOString(),
    by: act.actor.staffId,
    kind: event.kind,
    from_state: event.from ?? null,
    to_state: event.to ?? null,
    reason: event.reason ?? null,
    words: sealWords(cases.vault, place, event.words ?? null),
    answers: sealWords(
      cases.vault,
      { ...place, column: "answers" },
      event.answers ? JSON.stringify(event.answers) : null,
    ),
    record_id: event.recordId ?? null,
    about: event.about ?? null,
  });
}

const insertEvent = keepInsert(
  "case_event",
  [
    "id",
    "case_id",
    "member_id",
    "person_id",
    "at",
    "by",
    "kind",
    "from_state",
    "to_state",
    "reason",
    "words",
    "answers",
    "record_id",
    "about",
  ],
  // Behind the last one of its case.
  ({ case_id }) => ({
    seq: sql`(select coalesce(max(seq), 0) + 1 from case_event where case_id = ${case_id})`,
  }),
);
