import { defineForm, named } from "../../platform/forms/index.ts";
import { reintegrationTexts } from "../texts/index.ts";
import { currency, neededAmount, note, open, pastDay, rateFields, sealed, tick, words } from "./fields.ts";

export const deliveryRecord = {
  name: "delivery",
  form: defineForm(reintegrationTexts, {
    name: "delivery",
    fields: {
      on: pastDay("delivery.on", "Nothing counts that came after the last day."),
      instalment: {
        kind: "number",
        label: "delivery.instalment",
        least: 1,
        most: 24,
        required: true,
        purpose: "Which part of the line it is.",
        ...open,
      },
      how: {
        kind: "choice",
        label: "delivery.how",
        options: named("delivery-how", ["invoice", "voucher", "service", "hand", "bank", "mobile", "office"]),
        required: true,
        purpose: "Each way has a proof of its own.",
        ...open,
      },
      supplier: {
        kind: "line",
        label: "delivery.supplier",
        longest: 200,
        purpose: "From whom it came.",
        ...sealed,
      },
      invoice_number: {
        kind: "line",
        label: "delivery.invoice",
        longest: 60,
        purpose: "An auditor finds the invoice by it.",
        ...sealed,
      },
      invoice_on: { kind: "day", label: "delivery.invoice-on", purpose: "The day of the invoice.", ...open },
      amount: neededAmount("delivery.amount", "What it came to."),
      currency,
      ...rateFields,
      received_by: {
        kind: "choice",
        label: "delivery.received-by",
        options: named("received-by", ["person", "guardian", "proxy"]),
        required: true,
        purpose: "What a child is given goes to the guardian.",
        ...open,
      },
      child_agrees: {
        kind: "yes-no",
        label: "field.child-agrees",
        purpose: "A child is asked too.",
        ...open,
      },
      authorised: tick("delivery.authorised", "Somebody else takes it only with the person's paper."),
      receiver: {
        kind: "line",
        label: "delivery.receiver",
        longest: 120,
        purpose: "Who signed when it was not the person.",
        ...sealed,
      },
      receipt: {
        kind: "choice",
        label: "delivery.receipt",
        options: named("receipt", ["pen", "thumb", "none"]),
        required: true,
        purpose: "Without a receipt it cannot be proved.",
        ...open,
      },
      photo: tick("delivery.photo", "Goods are seen on a picture, with the person's agreement."),
      note,
    },
  }),
};

export const useReportRecord = {
  name: "use-report",
  form: defineForm(reintegrationTexts, {
    name: "use-report",
    fields: {
      on: pastDay("field.on", "The next part may wait for it."),
      used: {
        kind: "choice",
        label: "use-report.used",
        options: named("used", ["as-planned", "otherwise", "not-yet"]),
        required: true,
        purpose: "Whether the next part makes sense.",
        ...open,
      },
      words: words("use-report.words", "What was bought and how it goes."),
    },
  }),
};

export const planIncidentRecord = {
  name: "plan-incident",
  form: defineForm(reintegrationTexts, {
    name: "plan-incident",
    fields: {
      on: pastDay("field.on", "What was given after it is asked about."),
      what: {
        kind: "choice",
        label: "incident.what",
        hint: "incident.what-hint",
        options: named("incident", [
          "supplier-gone",
          "not-delivered",
          "price",
          "stolen",
          "sold",
          "moved",
          "other",
        ]),
        required: true,
        purpose: "What to do next.",
        ...open,
      },
      stops: tick("incident.stops", "No further part of the line is given."),
      donor_told_on: {
        kind: "day",
        label: "incident.donor-told",
        notAfterToday: true,
        purpose: "The donor learns of it from us.",
        ...open,
      },
      words: words("incident.words", "What was done about it."),
    },
  }),
};

export const recoveryRecord = {
  name: "recovery",
  form: defineForm(reintegrationTexts, {
    name: "plan-recovery",
    fields: {
      on: pastDay("field.on", "When it came back."),
      amount: neededAmount("recovery.amount", "What came back."),
      currency,
      words: words("recovery.words", "From whom, against which paper."),
    },
  }),
};
