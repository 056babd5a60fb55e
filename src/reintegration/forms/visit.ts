import { defineForm, named } from "../../platform/forms/index.ts";
import { reintegrationTexts } from "../texts/index.ts";
import { amount, currency, note, open, pastDay, sealed, tick, words } from "./fields.ts";
import { interpreter, mode } from "./session.ts";

export const monitoringVisitRecord = {
  name: "monitoring-visit",
  form: defineForm(reintegrationTexts, {
    name: "monitoring-visit",
    fields: {
      month: {
        kind: "choice",
        label: "visit.month",
        options: named("visit-month", ["1", "3", "6", "12", "extra"]),
        required: true,
        purpose: "Which of the agreed visits it is.",
        ...open,
      },
      on: pastDay("field.on", "Visits are due by months after the arrival."),
      mode,
      interpreter,
      found: {
        kind: "choice",
        label: "visit.found",
        options: named("found", ["yes", "moved", "remigrated", "not-reachable", "refused", "deceased"]),
        required: true,
        purpose: "What can be said about the return at all.",
        ...open,
      },
      place: {
        kind: "line",
        label: "visit.place",
        longest: 200,
        purpose: "Where the person lives now.",
        ...sealed,
      },
      lives_with: words("visit.lives-with", "With whom."),
      activity: {
        kind: "choice",
        label: "visit.activity",
        options: named("activity", ["running", "with-loss", "stopped", "never-started", "sold", "none"]),
        purpose: "Whether the help works; the next part may wait for it.",
        ...open,
      },
      income: amount("visit.income", "What it brings in a month."),
      currency: { ...currency, required: false },
      school: {
        kind: "choice",
        label: "visit.school",
        options: named("children-school", ["all", "some", "none", "no-children"]),
        purpose: "How children are.",
        ...open,
      },
      health: {
        kind: "choice",
        label: "visit.health",
        options: named("how-is", ["well", "worry", "bad"]),
        purpose: "Whether help is needed.",
        ...open,
      },
      safety: {
        kind: "choice",
        label: "visit.safety",
        options: named("how-is", ["well", "worry", "bad"]),
        purpose: "Whether the person is safe.",
        ...open,
      },
      leaving: {
        kind: "choice",
        label: "visit.leaving",
        options: named("leaving", ["no", "wish", "need"]),
        purpose: "Whether the return holds.",
        ...open,
      },
      child_alone: {
        kind: "yes-no",
        label: "visit.child-alone",
        hint: "visit.child-alone-hint",
        purpose: "A child says more when nobody listens.",
        ...open,
      },
      more_help: words("visit.more-help", "What is still needed."),
      photo: tick("visit.photo", "Only with the person's agreement."),
      next_on: { kind: "day", label: "session.next", purpose: "When to come again.", ...open },
      note,
    },
  }),
};

export const contactTryRecord = {
  name: "contact-try",
  form: defineForm(reintegrationTexts, {
    name: "contact-try",
    fields: {
      on: pastDay("field.on", "Tries count by days."),
      way: {
        kind: "choice",
        label: "try.way",
        options: named("try-way", ["phone", "message", "family", "visit", "partner"]),
        required: true,
        purpose: "Not always the same way.",
        ...open,
      },
      reached: {
        kind: "yes-no",
        label: "try.reached",
        required: true,
        purpose: "Whoever is reached is not lost.",
        ...open,
      },
      note,
    },
  }),
};

export const remigrationRecord = {
  name: "remigration",
  form: defineForm(reintegrationTexts, {
    name: "remigration",
    fields: {
      on: pastDay("remigration.on", "How long the return held."),
      country: {
        kind: "reference",
        label: "remigration.country",
        purpose: "Where the person is now.",
        ...open,
      },
      known_by: {
        kind: "choice",
        label: "remigration.known-by",
        options: named("known-by", ["person", "family", "partner", "new-contact", "authority"]),
        required: true,
        purpose: "How sure it is.",
        ...open,
      },
      out_of: {
        kind: "choice",
        label: "remigration.out-of",
        options: named("leaving", ["need", "wish", "not-known"]),
        required: true,
        purpose: "Whether the return was one that could hold.",
        ...open,
      },
      note,
    },
  }),
};
