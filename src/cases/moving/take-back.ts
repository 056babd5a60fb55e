import type { Right } from "../../access/index.ts";
import { addDays, missionDay } from "../../core/day.ts";
import type { Change, Query } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { Act, Cases } from "../cases.ts";
import { dossierOf, type Member } from "../dossier/dossier.ts";
import { readCaseFacts } from "../dossier/read-facts.ts";
import type { CaseRecord } from "../dossier/record.ts";
import { writeEvent } from "../journal.ts";
import type { MemberState } from "../journey/states.ts";
import { casesFor, noteCaseChange, type SeenCase } from "../permission/cases-for.ts";
import { NotInThisState } from "../records/refused.ts";
import { requireUnrestricted } from "../records/restriction.ts";
import { strikeHeld } from "../records/strike-record.ts";
import { settleDuties } from "../tasks/settle-duties.ts";
import { deriveCase } from "./derive-case.ts";

/** Whoever may write down at the airport that somebody does not fly. */
export const airportRights = [
  "case.write",
  "travel.write",
  "travel.accompany",
] as const satisfies readonly Right[];

/** Where somebody goes who was booked and does not fly: they did not come, were turned back, or no longer want to. */
const notFlying: ReadonlySet<string> = new Set(["no-show", "rebooking", "withdrawn"]);

/** What follows upon nothing: work that was given or done, and who opens, joins or reads a case. */
const besides = ["done", "assigned", "recused", "opened", "joined"] as const;

/** That somebody who was booked does not fly, as it was written down. */
export interface Turn {
  readonly memberId: string;
  readonly to: MemberState;
  /** The record that brought it; null where it was moved by hand. */
  readonly recordId: string | null;
}

/** The turns that were written down together with a member's, in one record for several at once. */
export function turnsWith(
  turns: ReadonlyMap<string, Turn>,
  records: readonly CaseRecord[],
  memberId: string,
): readonly Turn[] {
  const groupOf = ({ recordId }: Turn) => records.find(({ id }) => id === recordId)?.togetherId ?? null;
  const turn = turns.get(memberId);
  const group = turn ? groupOf(turn) : null;
  return group === null
    ? []
    : [...turns.values()].filter((one) => one.memberId !== memberId && groupOf(one) === group);
}

/**
 * The turns at the airport that the actor wrote down today in a case and may take back, by member: those upon which nothing
 * else followed, neither for the member nor for the whole case.
 */
export async function turnsToTakeBack(
  query: Query,
  cases: Pick<Cases, "now">,
  { actor }: Act,
  caseId: string,
): Promise<ReadonlyMap<string, Turn>> {
  const today = missionDay(cases.now());
  const events = await query
    .selectFrom("case_event")
    .select(["member_id", "at", "by", "kind", "from_state", "to_state", "record_id"])
    .where("case_id", "=", caseId)
    .where("at", ">=", addDays(today, -1))
    .where("kind", "not in", [...besides])
    .orderBy("seq")
    .execute();
  const last = new Map<string, Turn>();
  for (const { member_id, at, by, kind, from_state, to_state, record_id } of events) {
    // What is written about the whole case is about each of them.
    if (member_id === null) {
      last.clear();
      continue;
    }
    last.delete(member_id);
    const turned = kind === "moved" && from_state === "booked" && to_state && notFlying.has(to_state);
    if (turned && by === actor.staffId && missionDay(new Date(at)) === today) {
      last.set(member_id, { memberId: member_id, to: to_state, recordId: record_id });
    }
  }
  return last;
}

/**
 * Takes back that members of a case do not fly, by whoever wrote it down, on the same day and while nothing followed: each
 * is booked as before, their record is struck, and the journal keeps both with the reason. All of them, or nobody. Throws
 * "not found" for those who may not, `NotInThisState` where there is nothing to take back (any more), and in a restricted
 * file.
 */
export async function takeBackTurns(
  change: Change,
  cases: Cases,
  act: Act,
  { caseId, memberIds }: { readonly caseId: string; readonly memberIds: readonly string[] },
  reason: string,
): Promise<void> {
  const seen = await casesFor(cases, act).hold(change, caseId, airportRights);
  const facts = await readCaseFacts(change, cases, caseId);
  const turns = await turnsToTakeBack(change, cases, act, caseId);
  for (const memberId of memberIds) {
    if (!facts.members.some(({ id }) => id === memberId)) throw notFound();
    const dossier = dossierOf(facts, memberId);
    requireUnrestricted(dossier, { kind: "move", memberId });
    const turn = turns.get(memberId);
    if (!turn || turn.to !== dossier.member.state) throw new NotInThisState("move");
    await takeBack(change, cases, act, seen, { turn, member: dossier.member, reason });
  }
  await deriveCase(change, cases, caseId);
  await settleDuties(change, cases, caseId, facts.persons);
}

async function takeBack(
  change: Change,
  cases: Cases,
  act: Act,
  seen: SeenCase,
  { turn, member, reason }: { readonly turn: Turn; readonly member: Member; readonly reason: string },
): Promise<void> {
  const { memberId } = turn;
  const caseId = seen.id;
  const right = airportRights.find((one) => seen.may(one)) ?? "case.write";
  const at = cases.now().toISOString();
  if (turn.recordId !== null) {
    await strikeHeld(change, cases, act, seen, { caseId, recordId: turn.recordId }, { right, reason });
  }
  await change
    .updateTable("case_member")
    .set({ state: "booked", state_since: at, interrupted: null, closed_at: null, withdrawal_told: null })
    .where("id", "=", memberId)
    .execute();
  await writeEvent(change, cases, act, caseId, {
    kind: "moved",
    memberId,
    personId: member.personId,
    from: turn.to,
    to: "booked",
    reason: "mistake",
    words: reason,
  });
  await noteCaseChange(change, cases, act, right, caseId, {
    action: "case.move",
    fields: [`member:${memberId}`, "to.booked", "reason.mistake"],
  });
}
