import { airportOf } from "../places/airports.ts";
import { instantAt } from "../places/local-time.ts";
import { type Dated, valueOn } from "../rules/dated.ts";

/** A leg of a journey as a ticket has it: times by the clocks of each place. */
export interface Leg {
  readonly id: string;
  readonly by: "air" | "bus" | "train" | "ferry" | "car";
  /** IATA code of the airline, or the company. */
  readonly carrier: string;
  readonly number: string;
  /** IATA. */
  readonly from: string;
  readonly to: string;
  /** `YYYY-MM-DD` and `HH:MM`. */
  readonly departsOn: string;
  readonly departsAt: string;
  readonly arrivesOn: string;
  readonly arrivesAt: string;
}

export interface TimedLeg extends Leg {
  readonly departs: Date;
  readonly arrives: Date;
  readonly minutes: number;
}

export interface Connection {
  /** Where one arrives, and where one goes on: the same airport unless one must cross the city. */
  readonly at: string;
  readonly onFrom: string;
  readonly country: string;
  readonly minutes: number;
  readonly overnight: boolean;
  /** Whether one must enter the country: another airport, a leg by land, or longer than a day. */
  readonly enters: boolean;
}

export type RouteTrouble =
  | "no-legs"
  | "unknown-place"
  | "no-such-time"
  | "arrives-before-departure"
  | "does-not-connect"
  | "leaves-before-arrival"
  | "short-connection";

export interface Route {
  /** In order of time; those with a trouble of their own are left out. */
  readonly legs: readonly TimedLeg[];
  readonly connections: readonly Connection[];
  /** Countries between the first and the last, once each. */
  readonly transits: readonly string[];
  readonly departsOn: string | null;
  readonly arrivesOn: string | null;
  readonly destination: string | null;
  /** From the first departure to the last arrival. */
  readonly minutes: number;
  readonly troubles: readonly { readonly trouble: RouteTrouble; readonly leg: string | null }[];
}

/** Minutes one needs between two legs. */
interface ConnectionTimes {
  readonly sameAirport: number;
  readonly acrossTheCity: number;
  /** Longer stays mean leaving the transit area. */
  readonly longestAirside: number;
}

const connectionTimes: readonly Dated<ConnectionTimes>[] = [
  {
    from: "2000-01-01",
    value: { sameAirport: 90, acrossTheCity: 300, longestAirside: 1440 },
    source: "[D]: people who travel with papers that are looked at long, with children and luggage",
  },
];

const minutesBetween = (from: Date, to: Date): number => Math.round((to.getTime() - from.getTime()) / 60_000);

/** When a leg really begins and ends; what is wrong with it where that cannot be said. */
export function timeLeg(leg: Leg): TimedLeg | RouteTrouble {
  const [from, to] = [airportOf(leg.from), airportOf(leg.to)];
  if (!from || !to) return "unknown-place";
  const departs = instantAt(leg.departsOn, leg.departsAt, from.zone);
  const arrives = instantAt(leg.arrivesOn, leg.arrivesAt, to.zone);
  if (!departs || !arrives) return "no-such-time";
  if (arrives <= departs) return "arrives-before-departure";
  return { ...leg, departs, arrives, minutes: minutesBetween(departs, arrives) };
}

/** Reads legs as one journey: in order of real time, with what lies between them and all that is wrong with it. */
export function routeOf(legs: readonly Leg[]): Route {
  const timed = legs.map((leg) => ({ leg, read: timeLeg(leg) }));
  const good = timed
    .flatMap(({ read }) => (typeof read === "string" ? [] : [read]))
    .toSorted((a, b) => a.departs.getTime() - b.departs.getTime());
  const troubles: { trouble: RouteTrouble; leg: string | null }[] = timed.flatMap(({ leg, read }) =>
    typeof read === "string" ? [{ trouble: read, leg: leg.id }] : [],
  );
  if (legs.length === 0) troubles.push({ trouble: "no-legs", leg: null });
  const connections: Connection[] = [];
  for (const [at, next] of good.entries()) {
    const before = good[at - 1];
    if (!before) continue;
    const trouble = troubleBetween(before, next);
    if (trouble) troubles.push({ trouble, leg: next.id });
    if (trouble !== "does-not-connect") connections.push(connectionOf(before, next));
  }
  const [first, last] = [good[0], good.at(-1)];
  return {
    legs: good,
    connections,
    transits: [...new Set(connections.map(({ country }) => country))],
    departsOn: first?.departsOn ?? null,
    arrivesOn: last?.arrivesOn ?? null,
    destination: last ? countryOf(last.to) : null,
    minutes: first && last ? minutesBetween(first.departs, last.arrives) : 0,
    troubles,
  };
}

const countryOf = (iata: string): string => airportOf(iata)?.country ?? "";

function troubleBetween(before: TimedLeg, next: TimedLeg): RouteTrouble | null {
  if (countryOf(before.to) !== countryOf(next.from)) return "does-not-connect";
  const minutes = minutesBetween(before.arrives, next.departs);
  if (minutes < 0) return "leaves-before-arrival";
  const { sameAirport, acrossTheCity } = valueOn(connectionTimes, before.arrivesOn);
  return minutes < (before.to === next.from ? sameAirport : acrossTheCity) ? "short-connection" : null;
}

function connectionOf(before: TimedLeg, next: TimedLeg): Connection {
  const minutes = minutesBetween(before.arrives, next.departs);
  const { longestAirside } = valueOn(connectionTimes, before.arrivesOn);
  const byLand = before.by !== "air" || next.by !== "air";
  return {
    at: before.to,
    onFrom: next.from,
    country: countryOf(before.to),
    minutes,
    overnight: before.arrivesOn < next.departsOn,
    enters: before.to !== next.from || byLand || minutes > longestAirside,
  };
}
