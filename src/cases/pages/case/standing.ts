import type { Dossier } from "../../dossier/dossier.ts";
import { rightsToMove, waysOn } from "../../journey/moves.ts";
import { reasonFor } from "../../journey/reasons.ts";
import { isFinal, leadsOnTo, type MemberState } from "../../journey/states.ts";
import { type CheckLine, checklistBefore, inTheWay } from "../../moving/checklist.ts";
import type { SeenCase } from "../../permission/cases-for.ts";
import { isRestricted } from "../../steps/data-request.ts";
import type { CaseVisit } from "../desk.ts";

/** A move somebody could make now. */
export interface PossibleMove {
  readonly to: MemberState;
  readonly lines: readonly CheckLine[];
  readonly missing: number;
  /** Whether it is this reader's to make. */
  readonly mine: boolean;
}

/** The moves from where a member stands, with what is missing for each; none in a restricted file. */
export const movesFrom = ({ cases }: CaseVisit, seen: SeenCase, dossier: Dossier): readonly PossibleMove[] =>
  (isRestricted(dossier) ? [] : waysOn(dossier.member)).map((to) => {
    const lines = checklistBefore(cases.journey, dossier, to);
    return { to, lines, missing: inTheWay(lines).length, mine: mayMove(seen, dossier, to) };
  });

/** The next step of a member, and what is in its way. */
export interface NextStep {
  readonly to: MemberState;
  readonly missing: readonly CheckLine[];
  /** Whether it is this reader's to make. */
  readonly mine: boolean;
}

/** What is next for a member; null in a restricted file, and where the way has ended or is stopped. */
export function nextStep({ cases }: CaseVisit, seen: SeenCase, dossier: Dossier): NextStep | null {
  const to = nextStation(dossier);
  if (!to || isRestricted(dossier) || !waysOn(dossier.member).includes(to)) return null;
  return {
    to,
    missing: inTheWay(checklistBefore(cases.journey, dossier, to)),
    mine: mayMove(seen, dossier, to),
  };
}

const mayMove = (seen: SeenCase, { member }: Dossier, to: MemberState): boolean =>
  rightsToMove({ from: member.state, to }).some((right) => seen.may(right));

/**
 * Where somebody stands and what they lack for their next step, in a word that is the same for two of whom the same is
 * to be said; null where nothing is missing.
 */
export function lackOf({ member }: Dossier, next: NextStep | null): string | null {
  if (!next || next.missing.length === 0) return null;
  const lines = next.missing.map(({ guard, say }) => `${guard.key} ${say ?? ""}`);
  return [member.state, next.to, ...lines].join("\n");
}

/** The next station of the way itself; whence it was stopped, the station it goes on from; undefined where it has ended. */
function nextStation({ member }: Dossier): MemberState | undefined {
  if (isFinal(member.state)) return undefined;
  if (member.state === "suspended") return member.interrupted ?? undefined;
  // Whoever is looked after to the last visit comes to the closing note.
  if (member.state === "monitoring") return "closed";
  const onward = leadsOnTo(member.state).filter((to) => reasonFor({ from: member.state, to }) === null);
  // Transit is written down only where somebody stays on the way: what is next for whoever has left is to be there.
  return member.state === "departed" ? (onward.find((to) => to === "arrived") ?? onward[0]) : onward[0];
}
