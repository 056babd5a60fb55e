import { defineForm, named } from "../../platform/forms/index.ts";
import { reintegrationTexts } from "../texts/index.ts";
import { amount, currency, note, open, pastDay, sealed, words } from "./fields.ts";

export const versionReasons = [
  "first",
  "not-feasible",
  "price",
  "supplier-failed",
  "moved",
  "wish",
  "needs-changed",
  "returned",
] as const;

export const planRecord = {
  name: "plan",
  form: defineForm(reintegrationTexts, {
    name: "reintegration-plan",
    fields: {
      because: {
        kind: "choice",
        label: "plan.because",
        options: named("plan-because", versionReasons),
        required: true,
        purpose: "Why there is another version.",
        ...open,
      },
      goals: { ...words("plan.goals", "The plan is the person's: in their own words."), required: true },
      ceiling_currency: { ...currency, label: "plan.ceiling-currency" },
      ceiling_person: amount("plan.ceiling-person", "What the project gives one person at most."),
      ceiling_household: amount(
        "plan.ceiling-household",
        "What the project gives one household at most, however large.",
      ),
      project_until: {
        kind: "day",
        label: "plan.project-until",
        hint: "plan.project-until-hint",
        purpose: "Nothing is delivered after the project's end.",
        ...open,
      },
      left: {
        kind: "references",
        label: "plan.left",
        hint: "plan.left-hint",
        purpose: "What another version begins without is chosen, never lost.",
        ...open,
      },
      household: {
        kind: "tick",
        label: "plan.household",
        purpose: "A family plans once; whoever lives with the person needs no plan of their own.",
        ...open,
      },
      donor: {
        kind: "tick",
        label: "plan.donor",
        purpose: "Some plans the donor must agree to as well.",
        ...open,
      },
      business: words("plan.business", "For a business: market, licence, own contribution, start."),
      risks: words("plan.risks", "What may go wrong, and what then."),
    },
  }),
};

export const planSignatureRecord = {
  name: "plan-signature",
  form: defineForm(reintegrationTexts, {
    name: "plan-signature",
    fields: {
      on: pastDay("plan-signature.on", "A plan is the person's own."),
      signature: {
        kind: "choice",
        label: "plan-signature.how",
        options: named("signature", ["pen", "thumb", "screen"]),
        required: true,
        purpose: "How it can be proved.",
        ...open,
      },
      witness: {
        kind: "line",
        label: "plan-signature.witness",
        longest: 120,
        purpose: "A thumb print needs somebody who was there.",
        ...sealed,
      },
      guardian: {
        kind: "line",
        label: "plan-signature.guardian",
        longest: 120,
        purpose: "For a child the guardian signs.",
        ...sealed,
      },
      child_agrees: {
        kind: "yes-no",
        label: "field.child-agrees",
        purpose: "A child is asked too.",
        ...open,
      },
      local_agrees: {
        kind: "tick",
        label: "plan-signature.local",
        required: true,
        purpose: "The mission there agrees first: it knows the place.",
        ...open,
      },
      note,
    },
  }),
};

export const planDecisionRecord = {
  name: "plan-decision",
  form: defineForm(reintegrationTexts, {
    name: "plan-decision",
    fields: {
      level: {
        kind: "choice",
        label: "plan-decision.level",
        options: named("plan-level", ["sending", "donor"]),
        required: true,
        purpose: "Who agreed.",
        ...open,
      },
      decision: {
        kind: "choice",
        label: "plan-decision.decision",
        options: named("plan-decided", ["approved", "returned"]),
        required: true,
        purpose: "Nothing is delivered before it.",
        ...open,
      },
      reason: {
        kind: "choice",
        label: "plan-decision.reason",
        options: named("plan-reason", [
          "over-ceiling",
          "not-feasible",
          "quotations",
          "unclear",
          "not-needed",
          "other",
        ]),
        askedWith: { field: "decision", answers: ["returned"], needed: true },
        purpose: "Whoever gets it back knows what to change.",
        ...open,
      },
      on: pastDay("field.on", "Terms run from it."),
      words: words("plan-decision.words", "What is to be changed."),
    },
  }),
};
