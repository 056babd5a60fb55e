import { type Dossier, type Duty, isFinal } from "../../cases/index.ts";
import { addDays, dotted, missionDay } from "../../core/day.ts";
import { childrenLeftBehind } from "../guards/children.ts";
import { planOf, type Ticket, ticketInForce } from "../plan.ts";
import { limitsOn } from "../rules/limits.ts";
import { authoritiesNoticeDue, eurpNoticeDue, receivingNoticeDue } from "../rules/notice-periods.ts";
import { boarding, preDeparture } from "../steps/departure.ts";
import { itinerary, segment } from "../steps/itinerary.ts";
import { notice, type noticeReceivers } from "../steps/notices.ts";
import { quotation, quotationDecision } from "../steps/quotation.ts";
import { ticket } from "../steps/ticket.ts";
import { rebooking, refund, ticketCancelled } from "../steps/ticket-given-back.ts";
import { onceOf, travelDuty } from "./due.ts";

type Told = (typeof noticeReceivers)[number];

const booked = (dossier: Dossier) => dossier.members.filter(({ state }) => state === "booked");

/** The plan of somebody booked, for a notice nobody has sent to any of those receivers; for the first of the family only. */
function untold(dossier: Dossier, receivers: readonly Told[]) {
  if (!onceOf(dossier, booked(dossier))) return undefined;
  const plan = planOf(dossier);
  const told = plan && dossier.partsOf(notice, plan.record.id).map(({ outcome }) => outcome as Told);
  return told?.some((to) => receivers.includes(to)) ? undefined : plan;
}

/** The receiving mission is told five working days before, four weeks where help is needed on arrival. */
const receivingNoticeDuty = travelDuty("notice-receiving", "duty.notice-receiving", {
  list: "today",
  for: "travel.write",
  find(dossier) {
    const plan = untold(dossier, ["receiving-mission", "receiving-partner"]);
    if (!plan) return [];
    const { travelOn, record } = plan;
    const due = record.open.help_on_arrival ? eurpNoticeDue(travelOn, true) : receivingNoticeDue(travelOn);
    const values = { day: dotted(travelOn) };
    return [{ due, about: record.id, urgent: due <= dossier.today, leads: { record: record.id }, values }];
  },
});

/** The authorities learn of the flight. */
const authoritiesNoticeDuty = travelDuty("notice-authorities", "duty.notice-authorities", {
  list: "today",
  for: "travel.write",
  find(dossier) {
    const plan = untold(dossier, ["migration-directorate", "border-police"]);
    if (!plan) return [];
    const due = authoritiesNoticeDue(plan.travelOn);
    const values = { day: dotted(plan.travelOn) };
    return [
      { due, from: addDays(due, -7), about: plan.record.id, leads: { record: plan.record.id }, values },
    ];
  },
});

/** Within how many days of being ready somebody's journey is planned. [D] */
const daysToPlan = 3;

/** A family that is ready for a ticket is operations' next work: the plan, then its price, then the tickets. */
const journeyNextDuty = travelDuty("journey-next", "duty.journey-next", {
  list: "today",
  for: "travel.write",
  find(dossier) {
    const waiting = dossier.members.filter(
      ({ id, state }) => (state === "ready" || state === "rebooking") && !ticketInForce(dossier.of(id)),
    );
    if (!onceOf(dossier, waiting)) return [];
    const due = addDays(missionDay(dossier.member.stateSince), daysToPlan);
    const plan = dossier
      .ofCase(itinerary)
      .findLast(({ madeAt }) => dossier.member.state === "ready" || madeAt >= dossier.member.stateSince);
    if (!plan) return [{ due, leads: { add: itinerary.name }, values: { step: "plan" } }];
    const leads = { record: plan.id } as const;
    const offers = dossier.partsOf(quotation, plan.id);
    const decided = offers.map(({ id }) => dossier.partsOf(quotationDecision, id).at(-1)?.outcome);
    if (decided.includes("approved")) return [{ due, about: plan.id, leads, values: { step: "ticket" } }];
    // Somebody else has the price before them now.
    if (decided.includes(undefined)) return [];
    const step = dossier.partsOf(segment, plan.id).length === 0 ? "legs" : "price";
    return [{ due, about: plan.id, leads, values: { step } }];
  },
});

/** A price waits for the yes or no of somebody else. */
const priceDuty = travelDuty("price-waiting", "duty.price-waiting", {
  list: "approval",
  for: "payment.approve",
  find(dossier) {
    if (!onceOf(dossier, dossier.members)) return [];
    return dossier
      .ofCase(quotation)
      .filter(({ id }) => dossier.partsOf(quotationDecision, id).length === 0)
      .map(({ id, open, happenedOn }) => ({
        due: open.valid_until ?? addDays(happenedOn ?? dossier.today, 2),
        about: id,
        leads: { record: id },
      }));
  },
});

/** The last talk before the journey is held in the week before it. */
const briefingDuty = travelDuty("briefing", "duty.briefing", {
  list: "today",
  for: "case.write",
  find(dossier) {
    const held = ticketInForce(dossier);
    const plan = planOf(dossier);
    if (dossier.member.state !== "booked" || !held || !plan) return [];
    if (dossier.recordsOf(preDeparture).some(({ madeAt }) => madeAt >= held.madeAt)) return [];
    const due = addDays(plan.travelOn, -1);
    return [{ due, from: addDays(plan.travelOn, -7), about: held.id, leads: { add: preDeparture.name } }];
  },
});

const hasFlown = (dossier: Dossier, held: Ticket): boolean =>
  dossier.recordsOf(boarding).some(({ madeAt }) => madeAt >= held.madeAt);

/** Whoever does not travel gives the ticket back the same day: each day costs. */
const cancelDuty = travelDuty("cancel-ticket", "duty.cancel-ticket", {
  list: "today",
  for: "travel.write",
  find(dossier) {
    const held = ticketInForce(dossier);
    const { state } = dossier.member;
    const stays = isFinal(state) || ["no-show", "suspended", "counselling", "applied"].includes(state);
    if (!held || !stays || hasFlown(dossier, held)) return [];
    return [{ due: dossier.today, about: held.id, urgent: true, leads: { add: ticketCancelled.name } }];
  },
});

/** One of those who travel together stays: the others' price is asked anew, and the booking is held meanwhile (scenario 1). */
const repriceDuty = travelDuty("reprice", "duty.reprice", {
  list: "today",
  for: "travel.write",
  find(dossier) {
    const held = ticketInForce(dossier);
    if (dossier.member.state !== "booked" || !held || !onceOf(dossier, booked(dossier))) return [];
    const gone = dossier.members
      .filter(({ id }) => id !== dossier.member.id)
      .map(({ id }) => dossier.of(id))
      .filter(({ member }) => isFinal(member.state) || member.state === "suspended")
      .flatMap((other) =>
        other
          .recordsOf(ticket)
          .filter(({ parentId }) => parentId === held.parentId)
          .map(() => other.member.stateSince),
      )
      .toSorted()
      .at(-1);
    const plan = dossier.ofCase(itinerary).find(({ id }) => id === held.parentId);
    if (gone === undefined || !plan) return [];
    const asked = dossier.partsOf(quotation, plan.id).some(({ madeAt }) => madeAt >= gone);
    return asked ? [] : [{ due: dossier.today, about: plan.id, urgent: true, leads: { record: plan.id } }];
  },
});

/** A child who will not travel stays here without an adult of the case: child protection first. */
const childStaysDuty = travelDuty("child-stays", "duty.child-stays", {
  list: "alarm",
  for: "protection.write",
  find(dossier) {
    if (!onceOf(dossier, booked(dossier))) return [];
    return childrenLeftBehind(dossier).map(({ member }) => ({
      due: dossier.today,
      about: member.id,
      urgent: true,
    }));
  },
});

/** Money of tickets that is still owed: in the smallest unit, by currency. */
export function owedTo(dossier: Dossier): ReadonlyMap<string, number> {
  const owed = new Map<string, number>();
  const add = (currency: string | null | undefined, value: number | null | undefined) => {
    if (currency && value) owed.set(currency, (owed.get(currency) ?? 0) + Math.round(value * 100));
  };
  for (const { open } of dossier.recordsOf(ticketCancelled)) add(open.currency, open.refund_due);
  for (const { open } of dossier.recordsOf(rebooking)) add(open.currency, open.refund_due);
  for (const { open } of dossier.recordsOf(refund)) add(open.currency, -(open.received ?? 0));
  return new Map([...owed].filter(([, value]) => value > 0));
}

/** A refund that does not come is asked for. */
const refundDuty = travelDuty("refund", "duty.refund", {
  list: "alarm",
  for: "travel.write",
  find(dossier) {
    const since = [...dossier.recordsOf(ticketCancelled), ...dossier.recordsOf(rebooking)]
      .map(({ happenedOn }) => happenedOn ?? dossier.today)
      .toSorted()[0];
    if (since === undefined) return [];
    return [...owedTo(dossier)].map(([currency, value]) => ({
      due: addDays(since, limitsOn(since).refund),
      about: currency,
      leads: { add: refund.name },
      values: { amount: (value / 100).toFixed(2), currency },
    }));
  },
});

export const bookingDuties: readonly Duty[] = [
  receivingNoticeDuty,
  authoritiesNoticeDuty,
  priceDuty,
  journeyNextDuty,
  briefingDuty,
  cancelDuty,
  repriceDuty,
  childStaysDuty,
  refundDuty,
];
