import { caseRecordKind } from "../../cases/index.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { defineForm, named } from "../../platform/forms/index.ts";
import { travelTexts } from "../texts/index.ts";
import { minor, neededAmount, neededCurrency, note, open, pastDay, refundable, sealed } from "./fields.ts";

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
