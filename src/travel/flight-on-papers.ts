import type { PaperFilling } from "../cases/index.ts";
import { sayMoment } from "./itinerary/say-moment.ts";
import { airportName } from "./places/airports.ts";
import { planOf, ticketInForce } from "./plan.ts";
import { ticket } from "./steps/ticket.ts";
import { travelTexts } from "./texts/index.ts";

/** The journey somebody holds a ticket for, as papers say it: each leg with its number and when it leaves, and the ticket. */
export const flightOnPapers: PaperFilling = ({ dossier, latest }) => {
  const held = ticketInForce(dossier);
  const legs = held ? (planOf(dossier)?.route.legs ?? []) : [];
  if (legs.length === 0) return null;
  const t = travelTexts.in("bg");
  const said = legs.map(({ carrier, number, from, to, departsOn, departsAt }) => {
    const way = `${airportName(from, "bg")} – ${airportName(to, "bg")}`;
    return `${[carrier, number].filter(Boolean).join(" ")}: ${way}, ${sayMoment(t, departsOn, departsAt)}`;
  });
  const number = latest(ticket)?.number;
  return [...said, ...(number ? [`${t("ticket.number")}: ${number}`] : [])].join("; ");
};
