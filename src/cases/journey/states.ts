/** Where somebody stands on the way home (domain.md 1.26), in the order of the way. */
export const openStates = [
  "inquiry",
  "registered",
  "counselling",
  "applied",
  "clearance",
  "eligible",
  "preparing",
  "ready",
  "rebooking",
  "booked",
  "no-show",
  "departed",
  "in-transit",
  "incident",
  "returned",
  "arrived",
  "reintegration",
  "monitoring",
  "suspended",
] as const;

/** Where the way ends, or leaves this case (domain.md 1.25). */
export const finalStates = [
  "closed",
  "withdrawn",
  "ineligible",
  "objected",
  "lost",
  "remigrated",
  "transferred",
  "deceased",
  "duplicate",
] as const;

export const memberStates = [...openStates, ...finalStates] as const;

export type OpenState = (typeof openStates)[number];
export type FinalState = (typeof finalStates)[number];
export type MemberState = OpenState | FinalState;

export interface Move {
  readonly from: MemberState;
  readonly to: MemberState;
}

export const isMemberState = (text: string): text is MemberState =>
  (memberStates as readonly string[]).includes(text);

export const isFinal = (state: MemberState): state is FinalState =>
  (finalStates as readonly string[]).includes(state);

/** From which states one can still change one's mind: until boarding (design.md, invariant 10). */
export const beforeBoarding: ReadonlySet<MemberState> = new Set([
  "inquiry",
  "registered",
  "counselling",
  "applied",
  "clearance",
  "eligible",
  "preparing",
  "ready",
  "rebooking",
  "booked",
  "no-show",
  "returned",
  "suspended",
]);

/** On the way, no longer here and not yet there. */
export const underway: ReadonlySet<MemberState> = new Set(["departed", "in-transit", "incident"]);

export const afterArrival: ReadonlySet<MemberState> = new Set(["arrived", "reintegration", "monitoring"]);

/** Which state leads on to which. What leads back, out or to a stop follows from `moves.ts`. */
const onward: Readonly<Record<OpenState, readonly MemberState[]>> = {
  inquiry: ["registered"],
  registered: ["counselling"],
  counselling: ["applied"],
  applied: ["clearance", "eligible", "ineligible"],
  clearance: ["eligible", "ineligible", "objected"],
  eligible: ["preparing"],
  preparing: ["ready"],
  ready: ["booked"],
  rebooking: ["booked"],
  booked: ["departed", "no-show", "rebooking"],
  "no-show": ["rebooking", "counselling"],
  departed: ["in-transit", "arrived", "incident", "returned"],
  "in-transit": ["arrived", "incident"],
  incident: ["in-transit", "arrived", "returned"],
  returned: ["rebooking", "counselling"],
  arrived: ["reintegration", "monitoring", "remigrated"],
  reintegration: ["monitoring", "lost", "remigrated"],
  monitoring: ["lost", "remigrated"],
  suspended: [],
};

export const leadsOnTo = (from: MemberState): readonly MemberState[] => (isFinal(from) ? [] : onward[from]);

/** How far along the way a state is; a stop counts as the state it interrupted. */
export const wayOf = (state: MemberState): number => openStates.indexOf(state as OpenState);
