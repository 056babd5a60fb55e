import { caseRecordKind } from "../../cases/index.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { defineForm, named } from "../../platform/forms/index.ts";
import { airportName, airportsOn } from "../places/airports.ts";
import { planOf } from "../plan.ts";
import { travelTexts } from "../texts/index.ts";
import { amount, currency, currencyMissing, minor, note, open, pastDay, sealed } from "./fields.ts";

export const arrivalNeeds = ["medical", "shelter", "transport", "food", "family", "protection"] as const;

/** Somebody is there. */
export const arrival = caseRecordKind({
  name: "arrival",
  form: defineForm(travelTexts, {
    name: "arrival",
    fields: {
      on: pastDay("arrival.on", "Terms after the return run from it."),
      airport: {
        kind: "reference",
        label: "field.airport",
        required: true,
        purpose: "Where they arrived.",
        ...open,
      },
      confirmed_by: {
        kind: "choice",
        label: "arrival.confirmed-by",
        options: named("arrival-by", ["mission", "partner", "person", "family"]),
        required: true,
        purpose: "How sure it is.",
        ...open,
      },
      met: { kind: "tick", label: "arrival.met", purpose: "Whether somebody was there.", ...open },
      needs: {
        kind: "choices",
        label: "arrival.needs",
        options: named("arrival-need", arrivalNeeds),
        purpose: "What cannot wait.",
        ...open,
      },
      nights: {
        kind: "number",
        label: "arrival.nights",
        least: 0,
        most: 60,
        purpose: "Shelter that was paid.",
        ...open,
      },
      onward: amount("arrival.onward", "The way home from the airport."),
      currency,
      phone: {
        kind: "phone",
        label: "arrival.phone",
        hint: "arrival.phone-hint",
        purpose: "To reach them there.",
        ...sealed,
      },
      consents: {
        kind: "choice",
        label: "arrival.consents",
        options: named("arrival-consent", ["yes", "no", "not-asked"]),
        required: true,
        purpose: "Consent is asked for again abroad.",
        ...open,
      },
      satisfied: {
        kind: "choice",
        label: "arrival.satisfied",
        options: named("satisfaction", ["5", "4", "3", "2", "1"]),
        purpose: "The first of the satisfaction questions.",
        ...open,
      },
      note,
    },
  }),
  title: "step.arrival",
  about: "members",
  reads: "case.read",
  writes: "travel.write",
  in: ["departed", "in-transit", "incident"],
  check: ({ onward, currency }) => currencyMissing([onward], currency),
  marks: ({ on, confirmed_by, onward, currency }) => ({
    happenedOn: on,
    outcome: confirmed_by,
    amount: minor(onward),
    currency,
  }),
  known(dossier) {
    const airport = planOf(dossier)?.airport;
    const on = dossier.today as PartialDate;
    return { on, confirmed_by: "mission" as const, ...(airport ? { airport } : {}) };
  },
  offered: ({ today }, language) => ({
    airport: airportsOn(today).map(({ iata }) => ({ value: iata, label: airportName(iata, language) })),
  }),
  moves: () => ({ to: "arrived", must: true }),
  evidence: [16],
});

/** A child or a patient is given into somebody's care. */
export const handOver = caseRecordKind({
  name: "hand-over",
  form: defineForm(travelTexts, {
    name: "hand-over",
    fields: {
      on: pastDay("field.on", "When the escort's duty ended."),
      as_named: {
        kind: "tick",
        label: "hand-over.as-named",
        hint: "hand-over.as-named-hint",
        required: true,
        purpose: "A child is given only to whom the family named.",
        ...open,
      },
      relation: {
        kind: "choice",
        label: "hand-over.relation",
        options: named("hand-over-relation", ["parent", "guardian", "relative", "authority", "doctor"]),
        required: true,
        purpose: "Who the receiver is.",
        ...open,
      },
      receiver: {
        kind: "line",
        label: "hand-over.receiver",
        required: true,
        longest: 120,
        purpose: "Who signed.",
        ...sealed,
      },
      receiver_paper: {
        kind: "line",
        label: "hand-over.receiver-paper",
        required: true,
        longest: 60,
        purpose: "The identity card that was seen.",
        ...sealed,
      },
      condition: {
        kind: "choice",
        label: "hand-over.condition",
        options: named("hand-over-condition", ["well", "tired", "ill"]),
        required: true,
        purpose: "How the child or patient was.",
        ...open,
      },
      note,
    },
  }),
  title: "step.hand-over",
  about: "members",
  reads: "case.read",
  writes: "travel.write",
  in: ["departed", "in-transit", "incident", "arrived"],
  fixed: true,
  marks: ({ on, condition }) => ({ happenedOn: on, outcome: condition }),
  known: ({ today }) => ({ on: today as PartialDate }),
  evidence: [16],
});
