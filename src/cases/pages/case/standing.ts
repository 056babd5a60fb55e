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
    const rights = rightsToMove({ from: dossier.member.state, to });
    return { to, lines, missing: inTheWay(lines).length, mine: rights.some((right) => seen.may(right)) };
  });

/**
 * Where somebody stands and what they lack for their next step, in a word that is the same for two of whom the same is
 * to be said; null where nothing is missing.
 */
export function lackOf({ cases }: CaseVisit, dossier: Dossier): string | null {
  const to = nextStation(dossier);
  if (!to || isRestricted(dossier)) return null;
  const missing = inTheWay(checklistBefore(cases.journey, dossier, to));
  const lines = missing.map(({ guard, say }) => `${guard.key} ${say ?? ""}`);
  return lines.length === 0 ? null : [dossier.member.state, to, ...lines].join("\n");
}

/** The next station of the way itself; undefined where the way has ended or is stopped. */
export function nextStation({ member }: Dossier): MemberState | undefined {
  if (isFinal(member.state)) return undefined;
  const onward = leadsOnTo(member.state).filter((to) => reasonFor({ from: member.state, to }) === null);
  // Transit is written down only where somebody stays on the way: what is next for whoever has left is to be there.
  return member.state === "departed" ? (onward.find((to) => to === "arrived") ?? onward[0]) : onward[0];
}
