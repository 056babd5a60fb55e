import { caseRecordKind, type MemberState, memberStates, reasonCodes } from "../../cases/index.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { defineForm, named, type Problems } from "../../platform/forms/index.ts";
import { standsOnTicket } from "../rules/ticket-name.ts";
import { travelTexts } from "../texts/index.ts";
import {
  amount,
  currency,
  currencyMissing,
  minor,
  neededAmount,
  note,
  open,
  pastDay,
  sealed,
} from "./fields.ts";

const neededCurrency = { ...currency, required: true } as const;

const refundable = {
  kind: "choice",
  label: "ticket.refundable",
  options: named("refundable", ["yes", "partly", "no"]),
  required: true,
  purpose: "What is lost when somebody does not fly.",
  ...open,
} as const;

/** What an agency or airline wants for a journey. */
export const quotation = caseRecordKind({
  name: "quotation",
  form: defineForm(travelTexts, {
    name: "quotation",
    fields: {
      quoted_on: pastDay("quotation.on", "Prices change by the day."),
      agency: {
        kind: "line",
        label: "quotation.agency",
        required: true,
        longest: 120,
        purpose: "Offers are compared.",
        ...open,
      },
      persons: {
        kind: "number",
        label: "quotation.persons",
        required: true,
        least: 1,
        most: 50,
        purpose: "For how many it is.",
        ...open,
      },
      total: neededAmount("quotation.total", "What is to be approved."),
      currency: neededCurrency,
      refundable,
      valid_until: {
        kind: "day",
        label: "quotation.valid-until",
        earliestYear: 2010,
        purpose: "After this day it is asked again.",
        ...open,
      },
      note,
    },
  }),
  title: "step.quotation",
  about: "case",
  parent: "itinerary",
  reads: "case.read",
  writes: "travel.write",
  fixed: true,
  marks: ({ quoted_on, total, currency }) => ({
    happenedOn: quoted_on,
    amount: minor(total),
    currency,
  }),
  known: ({ today, members }) => ({ quoted_on: today as PartialDate, persons: members.length }),
  evidence: [14],
});

/** The yes or no to a price, by somebody else than who asked for it. */
export const quotationDecision = caseRecordKind({
  name: "quotation-decision",
  form: defineForm(travelTexts, {
    name: "quotation-decision",
    fields: {
      decided_on: pastDay("field.decided-on", "A ticket is bought after it."),
      decision: {
        kind: "choice",
        label: "quotation.decision",
        options: named("quotation-decision", ["approved", "declined"]),
        required: true,
        purpose: "Who pays has agreed.",
        ...open,
      },
      reason: { kind: "text", label: "field.reason", purpose: "Why this offer, or why none.", ...sealed },
    },
  }),
  title: "step.quotation-decision",
  about: "case",
  parent: "quotation",
  reads: "case.read",
  writes: "payment.approve",
  fixed: true,
  marks: ({ decided_on, decision }) => ({ happenedOn: decided_on, outcome: decision }),
  known: ({ today }) => ({ decided_on: today as PartialDate }),
  evidence: [14],
});

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

const backFrom: readonly MemberState[] = ["booked", "no-show", "returned"];

/** A journey that must be booked anew, and why. The ticket held until now counts no more. */
export const rebooking = caseRecordKind({
  name: "rebooking",
  form: defineForm(travelTexts, {
    name: "rebooking",
    fields: {
      on: pastDay("field.on", "The history of bookings."),
      reason: {
        kind: "choice",
        label: "field.reason",
        options: named("rebooking-reason", reasonCodes.rebooking),
        required: true,
        purpose: "Why journeys change is counted.",
        ...open,
      },
      fee: amount("rebooking.fee", "What the change costs."),
      refund_due: amount("cancelled.refund-due", "What must come back."),
      currency,
      note,
    },
  }),
  title: "step.rebooking",
  about: "members",
  reads: "case.read",
  writes: "travel.write",
  in: backFrom,
  fixed: true,
  check: ({ fee, refund_due, currency }) => currencyMissing([fee, refund_due], currency),
  marks: ({ on, reason, fee, currency }) => ({
    happenedOn: on,
    outcome: reason,
    amount: minor(fee),
    currency,
  }),
  known: ({ today }) => ({ on: today as PartialDate }),
  moves: ({ reason }) => ({ to: "rebooking", reason, must: true }),
  evidence: [14],
});

/** A ticket given back, or lost. */
export const ticketCancelled = caseRecordKind({
  name: "ticket-cancelled",
  form: defineForm(travelTexts, {
    name: "ticket-cancelled",
    fields: {
      on: pastDay("field.on", "The sooner, the less is lost."),
      why: {
        kind: "choice",
        label: "cancelled.why",
        options: named("cancelled-why", ["withdrawn", "no-show", "suspended", "split", "airline", "other"]),
        required: true,
        purpose: "Why tickets are lost is counted.",
        ...open,
      },
      lost: neededAmount("cancelled.lost", "The loss is booked."),
      refund_due: amount("cancelled.refund-due", "What must come back."),
      currency: neededCurrency,
      note,
    },
  }),
  title: "step.ticket-cancelled",
  about: "members",
  reads: "case.read",
  writes: "travel.write",
  in: memberStates,
  fixed: true,
  marks: ({ on, why, lost, currency }) => ({ happenedOn: on, outcome: why, amount: minor(lost), currency }),
  known: ({ today, member }) => ({
    on: today as PartialDate,
    lost: 0,
    why: member.state === "no-show" || member.state === "withdrawn" ? member.state : null,
  }),
  evidence: [20],
});

/** Money of a ticket that came back. */
export const refund = caseRecordKind({
  name: "refund",
  form: defineForm(travelTexts, {
    name: "refund",
    fields: {
      on: pastDay("field.on", "When it came."),
      received: neededAmount("refund.received", "Nothing that is owed is forgotten."),
      currency: neededCurrency,
    },
  }),
  title: "step.refund",
  about: "members",
  reads: "case.read",
  writes: "travel.write",
  in: memberStates,
  fixed: true,
  marks: ({ on, received, currency }) => ({ happenedOn: on, amount: minor(received), currency }),
  known: ({ today }) => ({ on: today as PartialDate }),
  evidence: [20],
});
