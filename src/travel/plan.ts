import { type Dossier, isFinal, type RecordOf } from "../cases/index.ts";
import type { Route } from "./itinerary/route.ts";
import type { Journey } from "./rules/documents.ts";
import { type Itinerary, itinerary, routeFor } from "./steps/itinerary.ts";
import { ticket } from "./steps/ticket.ts";
import { rebooking, ticketCancelled } from "./steps/ticket-given-back.ts";

export type Ticket = RecordOf<typeof ticket>;

/** The ticket a member holds: the last one, unless it was changed or given back since. */
export function ticketInForce(dossier: Dossier): Ticket | undefined {
  const last = dossier.latest(ticket);
  const ended = [...dossier.recordsOf(rebooking), ...dossier.recordsOf(ticketCancelled)];
  return last && !ended.some(({ madeAt }) => madeAt >= last.madeAt) ? last : undefined;
}

/** A member's journey as rules need it. */
export interface Plan {
  readonly record: Itinerary;
  readonly route: Route;
  /** The day of travel, `YYYY-MM-DD`: of the first leg, or as planned. */
  readonly travelOn: string;
  readonly journey: Journey;
  /** Where the last leg ends; null while there are no legs. */
  readonly airport: string | null;
  /** On the list of destinations. */
  readonly placeId: string | null;
}

/** The journey a member holds a ticket for; without one, the journey planned last. */
export function planOf(dossier: Dossier): Plan | undefined {
  const held = ticketInForce(dossier);
  const record = held
    ? dossier.ofCase(itinerary).find(({ id }) => id === held.parentId)
    : dossier.latest(itinerary);
  if (!record) return undefined;
  const route = routeFor(dossier, record);
  const travelOn = route.departsOn ?? record.open.travel_on ?? dossier.today;
  return {
    record,
    route,
    travelOn,
    airport: route.legs.at(-1)?.to ?? null,
    placeId: record.open.place ?? null,
    journey: {
      departs: travelOn,
      arrives: route.arrivesOn ?? travelOn,
      destination: record.open.destination ?? "",
      transits: route.transits,
      carriers: [...new Set(route.legs.map(({ carrier }) => carrier))],
    },
  };
}

/** The day for which papers and health must hold: that of travel, today while none is planned. */
export const travelDayOf = (dossier: Dossier): string => planOf(dossier)?.travelOn ?? dossier.today;

/** The others of the case who travel on the same journey, or will once they have tickets. */
export function companionsOf(dossier: Dossier): readonly Dossier[] {
  const plan = planOf(dossier)?.record.id;
  return dossier.members
    .filter(({ id, state }) => id !== dossier.member.id && !isFinal(state) && state !== "suspended")
    .map(({ id }) => dossier.of(id))
    .filter((other) => {
      const held = ticketInForce(other);
      return held === undefined || held.parentId === plan;
    });
}
