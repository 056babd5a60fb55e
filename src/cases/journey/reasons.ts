import { beforeBoarding, isFinal, leadsOnTo, type MemberState, type Move, wayOf } from "./states.ts";

/** Why somebody's way turned, as it is counted (domain.md 1.29, 1.24, 1.25). A reason belongs to one kind of turn. */
export const reasonCodes = {
  withdrawal: [
    "family-decision",
    "hope-to-stay",
    "new-asylum-ground",
    "onward-travel",
    "fear-at-home",
    "too-little-help",
    "too-slow",
    "illness",
    "detained-or-removed",
    "relative-refused",
    "other",
    "not-said",
  ],
  "no-show": [
    "unreachable",
    "changed-mind",
    "transport",
    "detained",
    "ill",
    "document-problem",
    "left-country",
    "other",
  ],
  ineligible: [
    "not-third-country",
    "already-assisted",
    "destination-closed",
    "not-target-group",
    "authority-objection",
    "own-means",
    "identity-not-confirmed",
    "minor-without-gate",
    "medically-unfit",
    "no-funds",
    "false-data",
  ],
  rebooking: [
    "person",
    "illness",
    "document-late",
    "authority",
    "airline",
    "security",
    "weather",
    "receiving-mission",
    "no-show",
    "price-error",
  ],
  objection: [
    "criminal-case",
    "travel-ban",
    "unpaid-obligation",
    "wanted",
    "asylum-open",
    "custody-conflict",
    "identity",
  ],
  suspension: ["security-list", "illness", "court", "guardian", "family", "child-protection", "pressure"],
  incident: [
    "missed-connection",
    "denied-transit",
    "asylum-claim",
    "ill",
    "lost",
    "left-airport",
    "refused-boarding",
    "refused-exit",
    "refused-to-fly",
    "refused-entry",
    "arrested",
    "other",
  ],
  closure: [
    "information-only",
    "decided-no",
    "return-only",
    "return-and-reintegration",
    "monitoring-ended",
    "identity-not-confirmed",
    "medically-unfit",
    "removed",
    "left-on-own",
    "asylum-in-transit",
    "not-in-best-interests",
    "parents-refused",
    "other",
  ],
  exit: ["lost-contact", "remigrated", "other-project", "died", "same-person", "opened-in-error"],
  back: [
    "changed-mind",
    "new-facts",
    "mistake",
    "withdrew-asylum-hesitates",
    "family-changed",
    "destination-changed",
  ],
  reopening: ["came-back", "mistake", "new-facts", "re-admitted"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ReasonKind = keyof typeof reasonCodes;
export type ReasonCode = (typeof reasonCodes)[ReasonKind][number];

/** Which kind of reason a move needs; null for moves that need none: the way itself. */
export function reasonFor({ from, to }: Move): ReasonKind | null {
  if (isFinal(from)) return "reopening";
  switch (to) {
    case "withdrawn":
      return "withdrawal";
    case "ineligible":
      return "ineligible";
    case "objected":
      return "objection";
    case "suspended":
      return "suspension";
    case "incident":
    case "returned":
      return "incident";
    case "no-show":
      return "no-show";
    case "rebooking":
      return "rebooking";
    case "closed":
      return "closure";
    case "lost":
    case "remigrated":
    case "transferred":
    case "deceased":
    case "duplicate":
      return "exit";
    default:
      return leadsBack({ from, to }) ? "back" : null;
  }
}

/** What an exit is called when it is counted: each state has reasons of its own. */
const exitReasons: Partial<Record<MemberState, readonly ReasonCode[]>> = {
  lost: ["lost-contact"],
  remigrated: ["remigrated"],
  transferred: ["other-project"],
  deceased: ["died"],
  duplicate: ["same-person", "opened-in-error"],
};

/** The ends of whoever has not applied of which nothing else must be on record: all others have the closing note. */
const closedWithoutNote: readonly ReasonCode[] = ["information-only", "decided-no", "other"];

/** The reasons a move takes, of which one is said; none for moves that need none. `byRecord`: a record brings it, and asks all that belongs to its reason. */
export function reasonsFor(move: Move, { byRecord = false } = {}): readonly ReasonCode[] {
  const kind = reasonFor(move);
  if (kind === null) return [];
  if (kind === "closure" && !byRecord && !closesWithNote(move)) return closedWithoutNote;
  return (kind === "exit" ? exitReasons[move.to] : undefined) ?? reasonCodes[kind];
}

/** Whoever travelled, or was about to, is closed by a note with the list (domain.md 1.24); who only asked may be without. */
export const closesWithNote = ({ from, to }: Move): boolean =>
  to === "closed" && wayOf(from) >= wayOf("applied");

export const isReasonOf = (kind: ReasonKind, code: string): boolean =>
  (reasonCodes[kind] as readonly string[]).includes(code);

/** Whether a move goes against the way, before boarding: allowed, with a reason. */
export const leadsBack = ({ from, to }: Move): boolean =>
  beforeBoarding.has(from) &&
  beforeBoarding.has(to) &&
  from !== "suspended" &&
  to !== "suspended" &&
  !leadsOnTo(from).includes(to) &&
  wayOf(to) < wayOf(from);

/** States that interrupt and remember what they interrupted. */
export const interrupts = (state: MemberState): boolean => state === "suspended";
