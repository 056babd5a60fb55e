import { addMonths, missionDay } from "../../core/day.ts";
import { requireNoHold } from "../../people/index.ts";
import type { Query } from "../../platform/db/index.ts";
import type { Cases } from "../cases.ts";
import type { Dossier } from "../dossier/dossier.ts";
import { isFinal } from "../journey/states.ts";
import { closure } from "../steps/closure.ts";
import { dataAnswer, dataRequest, isRestricted } from "../steps/data-request.ts";
import type { GroundToDestroy } from "../tables.ts";

/** How long medical detail is kept once the way has ended: shorter than the file. [D] domain.md 7.3 */
const keptMonths = 12;

/** Somebody waits for an answer about their data: what they ask about stays until they have it. Nothing was destroyed. */
export class RequestUnanswered extends Error {
  override readonly name = "RequestUnanswered";
}

/** Whether a member asked something about their data that nobody has answered yet. */
export const awaitsAnswer = (dossier: Dossier): boolean =>
  dossier.recordsOf(dataRequest).length > dossier.recordsOf(dataAnswer).length;

/** Throws `RequestUnanswered`, and `HoldStands` where a hold keeps what is on record about the person. */
export async function requireFree(query: Query, cases: Cases, dossier: Dossier): Promise<void> {
  await requireNoHold(query, cases, dossier.member.personId);
  if (awaitsAnswer(dossier)) throw new RequestUnanswered("A request about data waits for its answer.");
}

/** Why the medical part of a member's file may be destroyed today; null when it may not. */
export function groundToDestroy(dossier: Dossier): GroundToDestroy | null {
  if (isRestricted(dossier)) return "restricted";
  const { member, today } = dossier;
  if (!isFinal(member.state)) return null;
  const until = dossier.latest(closure)?.open.kept_until;
  const kept = addMonths(missionDay(member.stateSince), keptMonths);
  return kept < today || (typeof until === "string" && until < today) ? "expired" : null;
}
