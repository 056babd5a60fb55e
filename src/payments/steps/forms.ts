import { defineForm, named } from "../../platform/forms/index.ts";
import { paymentsTexts } from "../texts/index.ts";
import { amount, currency, open, pastDay, rateFields, rateOfDecision, sealed } from "./fields.ts";

const reason = {
  kind: "text",
  label: "pay.reason",
  longest: 2000,
  purpose: "Whoever asks why gets an answer.",
  ...sealed,
} as const;

const decision = {
  kind: "choice",
  label: "pay.decision",
  options: named("pay-decision", ["approved", "declined"]),
  required: true,
  purpose: "Nobody is helped with public money on one signature.",
  ...open,
} as const;

/** A no has a reason. */
const whyDeclined = {
  ...reason,
  askedWith: { field: "decision", answers: ["declined"], needed: true },
} as const;

/** What somebody is entitled to: a package of a project (domain.md 1.13). */
export const packageRecord = {
  name: "package",
  form: defineForm(paymentsTexts, {
    name: "case-package",
    fields: {
      package: {
        kind: "reference",
        label: "package.package",
        hint: "package.package-hint",
        required: true,
        purpose: "Which help a project gives, up to which ceilings.",
        ...open,
      },
      other_aid: {
        kind: "choice",
        label: "package.other-aid",
        options: named("other-aid", ["none", "eurp", "other"]),
        required: true,
        purpose: "The same help is never paid by two programmes.",
        ...open,
      },
      on: pastDay("pay.on", "Help given before it is not charged."),
      conditions: {
        ...reason,
        label: "package.conditions",
        purpose: "They stand in the letter to the person.",
      },
    },
  }),
} as const;

/** The yes or no to a package. */
export const packageApprovalRecord = {
  name: "package-approval",
  form: defineForm(paymentsTexts, {
    name: "case-package-approval",
    fields: { decision, on: pastDay("pay.on", "From this day the package holds."), reason: whyDeclined },
  }),
} as const;

export const payees = ["person", "guardian", "proxy", "supplier"] as const;

/** Money asked for, for one kind of help to one person. */
export const requestRecord = {
  name: "payment-request",
  form: defineForm(paymentsTexts, {
    name: "payment-request",
    fields: {
      aid: {
        kind: "reference",
        label: "request.aid",
        required: true,
        purpose: "The same help is not paid twice.",
        ...open,
      },
      measure: {
        kind: "reference",
        label: "request.measure",
        hint: "request.measure-hint",
        purpose: "Money for a plan pays one measure of it; for one that was stopped nothing goes out.",
        ...open,
      },
      amount,
      currency,
      payee: {
        kind: "choice",
        label: "request.payee",
        options: named("payee", payees),
        required: true,
        purpose: "Money reaches whom it is meant for.",
        ...open,
      },
      payee_name: {
        kind: "line",
        label: "request.payee-name",
        required: true,
        longest: 200,
        purpose: "Finance pays to a name.",
        ...sealed,
      },
      authorised: {
        kind: "tick",
        label: "request.authorised",
        purpose: "Nobody takes another's money without their written word, spouses neither.",
        ...open,
      },
      child_agrees: {
        kind: "yes-no",
        label: "request.child-agrees",
        purpose: "A child says whether the guardian may take the grant.",
        ...open,
      },
      instalment: {
        kind: "number",
        label: "request.instalment",
        hint: "request.instalment-hint",
        required: true,
        least: 1,
        most: 24,
        purpose: "Each part is paid once.",
        ...open,
      },
      condition: {
        kind: "choice",
        label: "request.condition",
        options: named("pay-condition", ["none", "report", "visit", "date"]),
        required: true,
        purpose: "What must be so before this part is paid.",
        ...open,
      },
      condition_on: { kind: "day", label: "request.condition-on", purpose: "The day it waits for.", ...open },
      needed_by: {
        kind: "day",
        label: "request.needed-by",
        required: true,
        purpose: "Cash lies ready before the flight.",
        ...open,
      },
      what: { ...reason, label: "request.what", purpose: "What the money is for." },
    },
  }),
} as const;

/** That what an instalment waited for has come. */
export const proofRecord = {
  name: "instalment-proof",
  form: defineForm(paymentsTexts, {
    name: "instalment-proof",
    fields: {
      what: {
        kind: "choice",
        label: "proof.what",
        options: named("pay-condition", ["report", "visit"]),
        required: true,
        purpose: "The next part is paid after it.",
        ...open,
      },
      on: pastDay("pay.on", "It must come after the part before."),
      told: { ...reason, label: "proof.told", required: true, purpose: "What was seen or reported." },
    },
  }),
} as const;

/** The yes or no to a payment, with the rate at which it counts against the ceilings. */
export const approvalRecord = {
  name: "payment-approval",
  form: defineForm(paymentsTexts, {
    name: "payment-approval",
    fields: {
      decision,
      on: pastDay("pay.on", "Nothing is paid before it."),
      ...rateOfDecision,
      reason: whyDeclined,
    },
  }),
} as const;

export const ways = ["cash", "bank", "mobile", "office"] as const;

/** Money that left the mission. */
export const paymentRecord = {
  name: "payment",
  form: defineForm(paymentsTexts, {
    name: "payment",
    fields: {
      on: pastDay("payment.on", "A cost belongs to the day it was paid."),
      how: {
        kind: "choice",
        label: "payment.how",
        options: named("payment-how", ways),
        required: true,
        purpose: "Cash needs a receipt.",
        ...open,
      },
      amount,
      ...rateFields,
      reference: {
        kind: "line",
        label: "payment.reference",
        hint: "payment.reference-hint",
        required: true,
        longest: 80,
        purpose: "Leads to the proof of payment.",
        ...sealed,
      },
    },
  }),
} as const;

/** That cash came into the right hands. */
export const receiptRecord = {
  name: "cash-receipt",
  form: defineForm(paymentsTexts, {
    name: "cash-receipt",
    fields: {
      on: pastDay("pay.on", "An advance is settled by it."),
      number: {
        kind: "line",
        label: "receipt.number",
        required: true,
        longest: 40,
        purpose: "Leads to the paper in the file.",
        ...open,
      },
      amount,
      received_by: {
        kind: "choice",
        label: "receipt.received-by",
        options: named("payee", ["person", "guardian", "proxy"]),
        required: true,
        purpose: "Money reaches whom it is meant for.",
        ...open,
      },
      signature: {
        kind: "choice",
        label: "receipt.signature",
        options: named("receipt-signature", ["pen", "thumb"]),
        required: true,
        purpose: "Whoever cannot write puts the thumb, before a witness.",
        ...open,
      },
      witness: {
        kind: "line",
        label: "receipt.witness",
        hint: "receipt.witness-hint",
        longest: 120,
        purpose: "Whoever saw the thumb being put.",
        ...sealed,
      },
    },
  }),
} as const;
