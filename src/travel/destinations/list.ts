import { addDays } from "../../core/day.ts";
import { type Dated, valueOn } from "../rules/dated.ts";

/** What the security list says of a place. */
export const destinationStates = ["open", "conditions", "suspended"] as const;
export type DestinationState = (typeof destinationStates)[number];

/** A country, or a region or city of one. */
export interface DestinationPlace {
  readonly id: string;
  /** ISO 3166, two letters. */
  readonly country: string;
  /** Null: the whole country. */
  readonly place: string | null;
  /** IATA code of the airport one arrives at for it. */
  readonly airport: string | null;
}

/** What holds of a place, and for how long. */
export interface Decided {
  readonly placeId: string;
  /** 1, 2, 3 … of the place: of two that hold the later. */
  readonly seq: number;
  readonly state: DestinationState;
  readonly since: string;
  readonly until: string | null;
}

/** What was decided of a place; nothing is ever written over. */
export interface DestinationVersion extends Decided {
  readonly conditions: string | null;
  readonly reason: string;
  readonly source: string;
  readonly madeAt: string;
  readonly madeBy: string;
}

/** The list as rules see it. */
export interface DestinationList<V extends Decided = Decided> {
  readonly places: readonly DestinationPlace[];
  readonly versions: readonly V[];
  /** The day on which the whole of it was last held against its source; null before the first time. */
  readonly asOf: string | null;
}

/** For how many days the list may be trusted after it was last looked through: it changes every month. */
const listTrustedFor: readonly Dated<number>[] = [
  {
    from: "2000-01-01",
    value: 35,
    source: "domain.md 0.2 (blog.refugee.info: the list changes every month)",
  },
];

export type Standing =
  | { readonly is: "not-listed" | "run-out" | "stale" }
  | { readonly is: DestinationState; readonly version: Decided };

const severity = { open: 0, conditions: 1, suspended: 2 } as const;

/** What holds for a place on a day; null before anything was decided; `run-out` when the decision ended and none followed. */
export function versionOn<V extends Decided>(
  { versions }: Pick<DestinationList<V>, "versions">,
  placeId: string,
  day: string,
): V | "run-out" | null {
  const last = versions
    .filter((version) => version.placeId === placeId && version.since <= day)
    .toSorted((a, b) => b.seq - a.seq)[0];
  if (!last) return null;
  return last.until !== null && last.until < day ? "run-out" : last;
}

/**
 * Whether one may go to a place on a day: the strictest of what is said of the country, of the place and of the airport
 * one arrives at. A list nobody has looked through for a month says nothing any more, save that a place is closed.
 */
export function standingOn(
  list: DestinationList,
  { country, placeId, airport }: { country: string; placeId: string | null; airport: string | null },
  day: string,
): Standing {
  const meant = list.places.filter(
    (one) =>
      one.country === country &&
      (one.place === null || one.id === placeId || (airport !== null && one.airport === airport)),
  );
  const found = meant.map(({ id }) => versionOn(list, id, day)).filter((version) => version !== null);
  const decided = found
    .filter((version) => version !== "run-out")
    .toSorted((a, b) => severity[b.state] - severity[a.state]);
  const strictest = decided[0];
  if (strictest?.state === "suspended") return { is: "suspended", version: strictest };
  if (found.includes("run-out")) return { is: "run-out" };
  if (!strictest) return { is: "not-listed" };
  if (list.asOf === null || addDays(list.asOf, valueOn(listTrustedFor, day)) < day) return { is: "stale" };
  return { is: strictest.state, version: strictest };
}
