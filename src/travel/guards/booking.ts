import { type Guard, met } from "../../cases/index.ts";
import { planOf, ticketInForce } from "../plan.ts";
import { itinerary } from "../steps/itinerary.ts";
import { quotation, quotationDecision } from "../steps/quotation.ts";
import { ticket } from "../steps/ticket.ts";
import { travelTexts } from "../texts/index.ts";
import { lacks } from "./lacks.ts";

/** A journey whose legs follow one another. */
export const routeGuard: Guard = {
  key: "travel.route",
  texts: travelTexts,
  title: "guard.route",
  before: ({ to }) => to === "booked",
  check(dossier) {
    const plan = planOf(dossier);
    if (!plan) return lacks("guard.route-none", { add: itinerary.name });
    const [first] = plan.route.troubles;
    return first ? lacks(`route-trouble.${first.trouble}`, { record: first.leg ?? plan.record.id }) : met;
  },
  waivedBy: "case.supervise",
};

/** A ticket of one's own that holds. */
export const ticketGuard: Guard = {
  key: "travel.ticket",
  texts: travelTexts,
  title: "guard.ticket",
  before: ({ to }) => to === "booked",
  check: (dossier) => (ticketInForce(dossier) ? met : lacks("guard.ticket-none", { add: ticket.name })),
};

/** A price that somebody else approved than who asked for it, and that the tickets keep to. */
export const priceGuard: Guard = {
  key: "travel.price",
  texts: travelTexts,
  title: "guard.price",
  before: ({ to }) => to === "booked",
  check(dossier) {
    const plan = planOf(dossier);
    if (!plan) return lacks("guard.price-none", { add: itinerary.name });
    const offers = dossier.partsOf(quotation, plan.record.id);
    if (offers.length === 0) return lacks("guard.price-none", { record: plan.record.id });
    const approved = offers.filter(({ id, madeBy }) => {
      const last = dossier.partsOf(quotationDecision, id).at(-1);
      return last?.outcome === "approved" && last.madeBy !== madeBy;
    });
    if (approved.length === 0) return lacks("guard.price-waiting", { record: offers.at(-1)?.id ?? "" });
    const fares = dossier.members
      .map(({ id }) => ticketInForce(dossier.of(id)))
      .filter((held) => held?.parentId === plan.record.id);
    const spent = (currency: string | null) =>
      fares.reduce((sum, fare) => sum + (fare?.currency === currency ? (fare?.amount ?? 0) : 0), 0);
    const covered = fares.every((fare) =>
      approved.some(
        ({ currency, amount }) => currency === fare?.currency && spent(currency) <= (amount ?? 0),
      ),
    );
    return covered ? met : lacks("guard.price-above", { record: plan.record.id });
  },
  waivedBy: "case.supervise",
};
