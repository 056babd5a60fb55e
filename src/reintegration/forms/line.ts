import { defineForm, named } from "../../platform/forms/index.ts";
import { instalmentConditions } from "../plan/instalments.ts";
import { measureCodes } from "../plan/measures.ts";
import { reintegrationTexts } from "../texts/index.ts";
import { currency, neededAmount, open, rateFields, sealed, words } from "./fields.ts";

export const planLineRecord = {
  name: "plan-line",
  form: defineForm(reintegrationTexts, {
    name: "plan-line",
    fields: {
      measure: {
        kind: "choice",
        label: "line.measure",
        options: named("measure", measureCodes),
        required: true,
        purpose: "Help is counted by its kind.",
        ...open,
      },
      mode: {
        kind: "choice",
        label: "line.mode",
        options: named("line-mode", ["in-kind", "cash"]),
        required: true,
        purpose: "What is given as money needs another receipt.",
        ...open,
      },
      provider: {
        kind: "line",
        label: "line.provider",
        longest: 200,
        purpose: "From whom it is bought.",
        ...sealed,
      },
      quantity: {
        kind: "number",
        label: "line.quantity",
        least: 1,
        most: 10_000,
        required: true,
        purpose: "What is bought.",
        ...open,
      },
      unit_price: neededAmount("line.unit-price", "What one of it costs."),
      currency,
      ...rateFields,
      budget_line: {
        kind: "line",
        label: "line.budget-line",
        longest: 40,
        required: true,
        purpose: "From which line of the budget it is paid.",
        ...open,
      },
      due: {
        kind: "day",
        label: "line.due",
        required: true,
        purpose: "By when the person has it.",
        ...open,
      },
      available: {
        kind: "choice",
        label: "line.available",
        options: named("available", ["yes", "limited", "no"]),
        required: true,
        purpose: "What cannot be had there is not planned.",
        ...open,
      },
      quotations: {
        kind: "number",
        label: "line.quotations",
        hint: "line.quotations-hint",
        least: 0,
        most: 20,
        required: true,
        purpose: "Three offers above the threshold.",
        ...open,
      },
      quotations_why: words("line.quotations-why", "Why there are fewer offers."),
      risk: words("line.risk", "What may go wrong."),
    },
  }),
};

export const instalmentRecord = {
  name: "instalment",
  form: defineForm(reintegrationTexts, {
    name: "instalment",
    fields: {
      number: {
        kind: "number",
        label: "instalment.number",
        least: 1,
        most: 24,
        required: true,
        purpose: "Parts are given in their order.",
        ...open,
      },
      amount: neededAmount("instalment.amount", "All parts together are the line."),
      currency,
      condition: {
        kind: "choice",
        label: "instalment.condition",
        options: named("condition", instalmentConditions),
        required: true,
        purpose: "No part is given before its condition.",
        ...open,
      },
      on: { kind: "day", label: "instalment.on", purpose: "The day the condition waits for.", ...open },
    },
  }),
};
