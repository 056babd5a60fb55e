import { defineForm, named } from "../../platform/forms/index.ts";
import { reintegrationTexts } from "../texts/index.ts";
import { note, open, pastDay, sealed, words } from "./fields.ts";

export const modes = ["person", "phone", "video", "office", "other"] as const;

export const areas = [
  "housing",
  "family",
  "income",
  "debt",
  "health",
  "school",
  "safety",
  "community",
  "skills",
] as const;

export type Area = (typeof areas)[number];

export const mode = {
  kind: "choice",
  label: "field.mode",
  options: named("mode", modes),
  required: true,
  purpose: "What is heard on the telephone is not what is seen.",
  ...open,
} as const;

export const interpreter = {
  kind: "line",
  label: "field.interpreter",
  longest: 120,
  purpose: "Who said it in the person's language.",
  ...sealed,
} as const;

const area = (name: Area) =>
  ({
    kind: "choice",
    label: `area.${name}`,
    options: named("need", ["none", "some", "urgent"]),
    required: true,
    purpose: "The plan answers what is needed, not what is on offer.",
    ...open,
  }) as const;

export const reintegrationSessionRecord = {
  name: "reintegration-session",
  form: defineForm(reintegrationTexts, {
    name: "reintegration-session",
    fields: {
      on: pastDay("field.on", "The first is due within fourteen days of the arrival."),
      mode,
      minutes: {
        kind: "number",
        label: "session.minutes",
        least: 1,
        most: 600,
        purpose: "Counselling is reported in hours.",
        ...open,
      },
      language: {
        kind: "reference",
        label: "session.language",
        required: true,
        purpose: "It was understood.",
        ...open,
      },
      interpreter,
      topics: {
        kind: "choices",
        label: "session.topics",
        options: named("session-topic", [
          "situation",
          "changes",
          "needs",
          "plan",
          "limits",
          "instalments",
          "monitoring",
          "complaint",
          "referral",
        ]),
        required: true,
        purpose: "What the person was told and asked.",
        ...open,
      },
      own_words: words("session.own-words", "What the person says about being back."),
      next_on: { kind: "day", label: "session.next", purpose: "When to talk again.", ...open },
      note,
    },
  }),
};

export const needsAssessmentRecord = {
  name: "needs-assessment",
  form: defineForm(reintegrationTexts, {
    name: "needs-assessment",
    fields: {
      on: pastDay("field.on", "Needs change; the latest counts."),
      housing: area("housing"),
      family: area("family"),
      income: area("income"),
      debt: area("debt"),
      health: area("health"),
      school: area("school"),
      safety: area("safety"),
      community: area("community"),
      skills: area("skills"),
      can_do: words("needs.can-do", "A plan builds on what somebody can do."),
      changed: words("needs.changed", "What is not as it was thought before the journey."),
      note,
    },
  }),
};
