import { addMonths, missionDay } from "../../core/day.ts";
import type { Dossier } from "../dossier/dossier.ts";
import { isFinal } from "../journey/states.ts";
import { closure } from "../steps/closure.ts";
import { isRestricted } from "../steps/data-request.ts";
import type { GroundToDestroy } from "../tables.ts";

/** How long medical detail is kept once the way has ended: shorter than the file. [D] domain.md 7.3 */
const keptMonths = 12;

/** Why the medical part of a member's file may be destroyed today; null when it may not. */
export function groundToDestroy(dossier: Dossier): GroundToDestroy | null {
  if (isRestricted(dossier)) return "restricted";
  const { member, today } = dossier;
  if (!isFinal(member.state)) return null;
  const until = dossier.latest(closure)?.open.kept_until;
  const kept = addMonths(missionDay(member.stateSince), keptMonths);
  return kept < today || (typeof until === "string" && until < today) ? "expired" : null;
}
