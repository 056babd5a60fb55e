import { caseRecordKind, type MemberState, memberStates, reasonCodes } from "../../cases/index.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { defineForm, named } from "../../platform/forms/index.ts";
import { travelTexts } from "../texts/index.ts";
import {
  amount,
  currency,
  currencyMissing,
  minor,
  neededAmount,
  neededCurrency,
  note,
  open,
  pastDay,
} from "./fields.ts";

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
