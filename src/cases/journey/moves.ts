import type { Right } from "../../access/index.ts";
import { leadsBack } from "./reasons.ts";
import { beforeBoarding, isFinal, leadsOnTo, type MemberState, type Move, memberStates } from "./states.ts";

/** Ends that any open way can come to. */
const endsOfAnyWay: ReadonlySet<MemberState> = new Set([
  "closed",
  "transferred",
  "deceased",
  "duplicate",
  "lost",
]);

/** States from which only a supervisor closes: somebody is between two places. */
const suspendable: ReadonlySet<MemberState> = new Set([
  "counselling",
  "applied",
  "clearance",
  "eligible",
  "preparing",
  "ready",
  "rebooking",
  "booked",
]);

/** A member as the rules of moving see them. */
export interface Standing {
  readonly state: MemberState;
  /** What a stop, or an end that was taken back, interrupted. */
  readonly interrupted: MemberState | null;
}

/**
 * Whether the way leads from where somebody stands to a state at all, guards aside (domain.md 1.26): onward, back
 * before boarding, to a stop and out of it again, out of the programme until boarding, to an end.
 */
export function leadsTo({ state: from, interrupted }: Standing, to: MemberState): boolean {
  if (from === to) return false;
  if (isFinal(from)) return to === (interrupted ?? "counselling");
  if (leadsOnTo(from).includes(to)) return true;
  if (to === "withdrawn") return beforeBoarding.has(from);
  if (to === "suspended") return suspendable.has(from);
  if (from === "suspended" && to === interrupted) return true;
  if (endsOfAnyWay.has(to)) return true;
  return leadsBack({ from, to });
}

/** All states somebody can go to from where they stand, in the order of the way. */
export const waysOn = (standing: Standing): readonly MemberState[] =>
  memberStates.filter((to) => leadsTo(standing, to));

/** Whose work a move is: rights of which one is enough. */
export function rightsToMove({ from, to }: Move): readonly Right[] {
  if (isFinal(from) || (from === "no-show" && to === "rebooking")) return ["case.supervise"];
  if (to === "eligible" || to === "ineligible") return ["case.decide"];
  if (to === "withdrawn") return ["case.write", "travel.write"];
  if (
    ["booked", "rebooking", "no-show", "departed", "in-transit", "incident", "returned", "arrived"].includes(
      to,
    )
  )
    return ["travel.write", "case.write"];
  if (["reintegration", "monitoring", "lost", "remigrated"].includes(to))
    return ["reintegration.write", "case.write", "case.decide"];
  if (to === "suspended" || from === "suspended") return ["case.write", "travel.write", "case.supervise"];
  return ["case.write"];
}
