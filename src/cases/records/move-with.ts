import type { Change } from "../../platform/db/index.ts";
import type { Act, Cases } from "../cases.ts";
import { type Dossier, dossierOf } from "../dossier/dossier.ts";
import { type CaseRecordKind, type MoveWish, stays } from "../journey/kind.ts";
import { moveHeld } from "../moving/move-member.ts";
import { GuardsMissing, NoSuchWay } from "../moving/refusals.ts";
import { isRestricted } from "../steps/data-request.ts";
import type { CaseInHand } from "./case-in-hand.ts";

/** What the record says about the member's standing beside the state: where they wish to go. */
export async function setMember(
  change: Change,
  inHand: CaseInHand,
  kind: CaseRecordKind,
  values: Readonly<Record<string, unknown>>,
  memberId: string,
): Promise<void> {
  const { destination } = kind.sets(values as never);
  if (destination === undefined) return;
  await change.updateTable("case_member").set({ destination }).where("id", "=", memberId).execute();
  inHand.changed();
}

/** The move a record brings: with it or, where it need not be, only when nothing stands in the way. */
export async function moveWith(
  change: Change,
  cases: Cases,
  act: Act,
  inHand: CaseInHand,
  kind: CaseRecordKind,
  values: Readonly<Record<string, unknown>>,
  recordId: string,
  memberId: string,
): Promise<void> {
  if (kind.moves === stays) return;
  // With the record that was just written: it may be what a guard waits for.
  const dossier = dossierOf(await inHand.facts(), memberId);
  const wish = kind.moves(values as never, dossier);
  if (wish && wish.to !== dossier.member.state) {
    await moveOne(change, cases, act, inHand, dossier, recordId, wish);
  }
  for (const [id, to] of kind.carries?.(dossier) ?? []) {
    const other = dossierOf(await inHand.facts(), id);
    if (!isRestricted(other)) await moveOne(change, cases, act, inHand, other, recordId, { to, must: false });
  }
}

async function moveOne(
  change: Change,
  cases: Cases,
  act: Act,
  inHand: CaseInHand,
  dossier: Dossier,
  recordId: string,
  { to, reason, answers, must }: MoveWish,
): Promise<void> {
  const memberId = dossier.member.id;
  try {
    await moveHeld(change, cases, act, inHand.seen, dossier, {
      memberId,
      to,
      reason: reason ?? null,
      answers: answers ?? null,
      recordId,
    });
    inHand.changed();
  } catch (error) {
    // All of these are thrown before anything is written, so the record may stand by itself.
    const barred = error instanceof GuardsMissing || error instanceof NoSuchWay;
    if (must || !barred) throw error;
  }
}
