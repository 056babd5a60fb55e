import type { PaperFilling } from "../cases/index.ts";
import { daysBetween } from "../core/day.ts";
import { directionOf } from "../core/language.ts";
import { flightTexts } from "./flight-texts.ts";
import { sayMoment } from "./itinerary/say-moment.ts";
import { airportName } from "./places/airports.ts";
import { planOf, ticketInForce } from "./plan.ts";
import { ticket } from "./steps/ticket.ts";

/**
 * The journey somebody holds a ticket for, as papers say it, line by line: each leg with its number, when it leaves and when
 * it lands, and the ticket. Flights and places stand as they are on boards, in the letters of the language or in Latin ones.
 */
export const flightOnPapers: PaperFilling = ({ dossier, latest }, language) => {
  const held = ticketInForce(dossier);
  const legs = held ? (planOf(dossier)?.route.legs ?? []) : [];
  if (legs.length === 0) return null;
  const t = flightTexts.in(language);
  // What runs from the left keeps its own order within a line that runs from the right.
  const apart = (text: string) => (directionOf(language) === "rtl" ? `\u2068${text}\u2069` : text);
  const place = (iata: string) => apart(airportName(iata, language === "bg" ? "bg" : "en"));
  const said = legs.map(({ carrier, number, from, to, ...leg }) =>
    t("leg", {
      flight: apart([carrier, number].filter(Boolean).join(" ")),
      from: place(from),
      to: place(to),
      departs: sayMoment(t, leg.departsOn, leg.departsAt),
      arrives: sayMoment(t, leg.arrivesOn, leg.arrivesAt),
      days: Math.max(0, daysBetween(leg.departsOn, leg.arrivesOn)),
    }),
  );
  const number = latest(ticket)?.number;
  const ofTicket =
    typeof number === "string" && number !== "" ? [t("ticket", { number: apart(number) })] : [];
  return [...said, t("local"), ...ofTicket].join("\n");
};
