import type { Dossier } from "../dossier/dossier.ts";
import type { Guard, GuardAnswer } from "../journey/guard.ts";
import type { Journey } from "../journey/journey.ts";
import type { MemberState } from "../journey/states.ts";

/** A line of the checklist before a move. */
export interface CheckLine extends GuardAnswer {
  readonly guard: Guard;
  readonly waived: boolean;
}

/** What must be so before a member goes to a state, line by line; lines that do not apply are left out. */
export const checklistBefore = (journey: Journey, dossier: Dossier, to: MemberState): readonly CheckLine[] =>
  journey.guards
    .filter((guard) => guard.before({ from: dossier.member.state, to }))
    .map((guard) => ({ guard, ...guard.check(dossier), waived: dossier.isWaived(guard.key) }))
    .filter(({ state }) => state !== "not-needed");

/** Whether the record that makes the move is still missing: then nobody fills in the form of the move beside it. */
export const waitsForRecord = (lines: readonly CheckLine[]): boolean =>
  lines.some(({ guard, state }) => guard.byRecord && state === "missing");

/** The lines that stand in the way. */
export const inTheWay = (lines: readonly CheckLine[]): readonly CheckLine[] =>
  lines.filter(({ state, waived }) => state === "missing" && !waived);
