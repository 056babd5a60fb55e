import type { Right } from "../../access/index.ts";
import type { Act } from "../../people/index.ts";
import type { Change } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { Cases } from "../cases.ts";
import { type Dossier, dossierOf, type Member } from "../dossier/dossier.ts";
import { readCaseFacts, toMember } from "../dossier/read-facts.ts";
import { writeEvent } from "../journal.ts";
import type { MoveAnswers } from "../journey/move-answers.ts";
import { leadsTo, rightsToMove } from "../journey/moves.ts";
import { type ReasonCode, reasonsFor } from "../journey/reasons.ts";
import { isFinal, type MemberState } from "../journey/states.ts";
import { casesFor, noteCaseChange, type SeenCase } from "../permission/cases-for.ts";
import { refuseProblems } from "../records/find-record.ts";
import { requireUnrestricted } from "../records/restriction.ts";
import { settleDuties } from "../tasks/settle-duties.ts";
import { checklistBefore, inTheWay } from "./checklist.ts";
import { deriveCase } from "./derive-case.ts";
import { onlyReasonTo } from "./move-forms.ts";
import { problemsOfMove } from "./move-problems.ts";
import { GuardsMissing, NoSuchWay } from "./refusals.ts";

export interface MoveOrder {
  readonly memberId: string;
  readonly to: MemberState;
  /** One of those the move takes (`reasonsFor`); null for moves that need none, and where there is but one. */
  readonly reason?: ReasonCode | string | null;
  /** What was said about it; sealed. */
  readonly words?: string | null;
  /** What else its form asked; sealed. */
  readonly answers?: MoveAnswers | null;
  /** The record that proves it. */
  readonly recordId?: string | null;
}

/** The reason is missing, or is none of those the move takes. */
export class ReasonRefused extends Error {
  constructor(to: MemberState) {
    super(`The move to ${to} needs a reason of its own list.`);
    this.name = "ReasonRefused";
  }
}

/**
 * Moves a member of a case along the way, back, out or to a stop. Throws "not found" for those who may not, `NoSuchWay`
 * where the way does not lead there (any more), `ReasonRefused`, `GuardsMissing` with the lines that stand in the way,
 * `CaseRecordRefused` where something must be on record about it and is not said (domain.md 1.25), and `NotInThisState`
 * in a restricted file. Who, when, from, to, reason and proof stand in the journal; the case's state and tasks follow.
 */
export const moveMember = (
  change: Change,
  cases: Cases,
  act: Act,
  caseId: string,
  order: MoveOrder,
): Promise<void> => moveTogether(change, cases, act, caseId, [order]);

/**
 * Moves several members of a case at once, each by an order of their own and with a line of their own in the journal:
 * all of them, or nobody where one of them may not go. Throws what `moveMember` throws.
 */
export async function moveTogether(
  change: Change,
  cases: Cases,
  act: Act,
  caseId: string,
  orders: readonly MoveOrder[],
): Promise<void> {
  const before = await change
    .selectFrom("case_member")
    .selectAll()
    .where(
      "id",
      "in",
      orders.map(({ memberId }) => memberId),
    )
    .where("case_id", "=", caseId)
    .execute();
  const members = new Map(before.map((row) => [row.id, toMember(row)]));
  const found = orders.map((order) => ({ order, member: members.get(order.memberId) ?? nobody() }));
  // Where the way does not lead there (any more), whoever reads the case learns that instead of a page that is not there.
  const rights = found.flatMap(({ order, member }): readonly Right[] =>
    leadsTo(member, order.to) ? rightsToMove({ from: member.state, to: order.to }) : ["case.read"],
  );
  const seen = await casesFor(cases, act).hold(change, caseId, [...new Set(rights)]);
  // Read again: somebody may have moved one of them before we held the case.
  const facts = await readCaseFacts(change, cases, caseId);
  for (const { order } of found) {
    await moveHeld(change, cases, act, seen, dossierOf(facts, order.memberId), order);
  }
  await settleDuties(change, cases, caseId, facts.persons);
}

function nobody(): never {
  throw notFound();
}

/** The same for whoever holds the case already and settles its duties afterwards. */
export async function moveHeld(
  change: Change,
  cases: Cases,
  act: Act,
  seen: SeenCase,
  dossier: Dossier,
  order: MoveOrder,
): Promise<void> {
  const { member } = dossier;
  const move = { from: member.state, to: order.to };
  if (!leadsTo(member, order.to)) throw new NoSuchWay(move.from, move.to);
  const right = rightsToMove(move).find((one) => seen.may(one));
  if (!right) throw notFound();
  requireUnrestricted(dossier, { kind: "move", memberId: member.id });
  const needed: readonly string[] = reasonsFor(move, { byRecord: order.recordId != null });
  const reason = order.reason ?? onlyReasonTo(move.to);
  if (needed.length > 0 ? reason === null || !needed.includes(reason) : reason !== null) {
    throw new ReasonRefused(order.to);
  }
  const missing = inTheWay(checklistBefore(cases.journey, dossier, order.to));
  if (missing.length > 0) throw new GuardsMissing(member.id, order.to, missing);
  refuseProblems(await problemsOfMove(change, dossier, { ...order, reason }));
  const at = cases.now().toISOString();
  await change
    .updateTable("case_member")
    .set({
      state: order.to,
      state_since: at,
      interrupted: interruptedBy(member, order.to),
      closed_at: isFinal(order.to) ? at : null,
      withdrawal_told: order.to === "withdrawn" ? String(order.answers?.asylum_told) : null,
    })
    .where("id", "=", member.id)
    .execute();
  await writeEvent(change, cases, act, seen.id, {
    kind: "moved",
    memberId: member.id,
    personId: member.personId,
    ...move,
    reason,
    words: order.words ?? null,
    answers: order.answers ?? null,
    recordId: order.recordId ?? null,
  });
  await deriveCase(change, cases, seen.id);
  await noteCaseChange(change, cases, act, right, seen.id, {
    action: "case.move",
    fields: [`member:${member.id}`, `to.${order.to}`, ...(reason ? [`reason.${reason}`] : [])],
  });
}

/** What a stop or an end interrupts; an end during a stop interrupts what the stop did. */
function interruptedBy({ state, interrupted }: Member, to: MemberState): MemberState | null {
  if (isFinal(state) || !(to === "suspended" || isFinal(to))) return null;
  return state === "suspended" ? interrupted : state;
}
