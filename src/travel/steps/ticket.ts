import { caseRecordKind } from "../../cases/index.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { defineForm, type Problems } from "../../platform/forms/index.ts";
import { standsOnTicket } from "../rules/ticket-name.ts";
import { travelTexts } from "../texts/index.ts";
import { amount, minor, neededAmount, neededCurrency, open, pastDay, refundable, sealed } from "./fields.ts";

/** A ticket for each of those who travel together. With it they are booked. */
export const ticket = caseRecordKind({
  name: "ticket",
  form: defineForm(travelTexts, {
    name: "ticket",
    fields: {
      issued_on: pastDay("ticket.issued-on", "When the money was spent."),
      fare: neededAmount("ticket.fare", "For each traveller."),
      currency: neededCurrency,
      refundable,
      cancel_fee: amount("ticket.cancel-fee", "What is lost when it is given back."),
      pnr: {
        kind: "line",
        label: "ticket.pnr",
        longest: 12,
        purpose: "With it the airline finds the booking.",
        ...sealed,
      },
      number: {
        kind: "line",
        label: "ticket.number",
        hint: "ticket.number-hint",
        longest: 20,
        purpose: "The auditor compares it with the invoice.",
        ...sealed,
      },
      name: {
        kind: "text",
        label: "ticket.name",
        hint: "ticket.name-hint",
        longest: 500,
        purpose: "It is compared with the passport before the ticket is kept.",
        ...sealed,
      },
      name_confirmed: {
        kind: "tick",
        label: "ticket.name-confirmed",
        purpose: "Airlines cut long names; then they say themselves that it does no harm.",
        ...open,
      },
      name_checked: {
        kind: "tick",
        label: "ticket.name-checked",
        required: true,
        purpose: "A ticket in another spelling is refused at the gate.",
        ...open,
      },
    },
  }),
  title: "step.ticket",
  about: "members",
  parent: "itinerary",
  reads: "case.read",
  writes: "travel.write",
  byMrz: true,
  check({ name, name_confirmed }, { mrz }): Problems {
    if (mrz.length === 0 || name_confirmed) return {};
    if (name === null) return { name: { text: "ticket.name-needed", values: { mrz: mrz.join(" · ") } } };
    return mrz.some((one) => standsOnTicket(name, one))
      ? {}
      : { name: { text: "ticket.name-differs", values: { mrz: mrz.join(" · ") } } };
  },
  // Whoever was stopped may get a new ticket before the way goes on: it resumes where it was interrupted.
  in: ["ready", "rebooking", "booked", "suspended"],
  fixed: true,
  marks: ({ issued_on, fare, currency }) => ({
    happenedOn: issued_on,
    outcome: "ticketed",
    amount: minor(fare),
    currency,
  }),
  known: ({ today }) => ({ issued_on: today as PartialDate }),
  moves: (_values, { member }) =>
    member.state === "ready" || member.state === "rebooking" ? { to: "booked", must: true } : null,
  evidence: [14],
});
