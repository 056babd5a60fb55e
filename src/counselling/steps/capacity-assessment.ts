import { caseRecordKind } from "../../cases/index.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { defineForm, named } from "../../platform/forms/index.ts";
import { counsellingTexts } from "../texts/index.ts";
import { open } from "./field.ts";

/** What somebody qualified found on whether the person can decide about returning, and who decides when not (domain.md 0.3). Others see the result. */
export const capacityAssessment = caseRecordKind({
  name: "capacity-assessment",
  title: "capacity-assessment.title",
  about: "member",
  circle: "medical",
  reads: "medical.read",
  writes: "medical.write",
  fixed: true,
  form: defineForm(counsellingTexts, {
    name: "capacity-assessment",
    fields: {
      seen_on: {
        kind: "day",
        label: "capacity-assessment.on",
        required: true,
        notAfterToday: true,
        purpose: "A finding is about the day it was made.",
        ...open,
      },
      profession: {
        kind: "choice",
        label: "capacity-assessment.profession",
        options: named("profession", ["psychiatrist", "doctor", "psychologist"]),
        required: true,
        purpose: "Whether they are qualified to say so.",
        ...open,
      },
      result: {
        kind: "choice",
        label: "capacity-assessment.result",
        options: named("capacity-result", ["able", "able-with-support", "not-now", "not-able"]),
        required: true,
        purpose: "Whoever cannot decide today signs nothing today.",
        ...open,
      },
      decides: {
        kind: "line",
        label: "capacity-assessment.decides",
        hint: "capacity-assessment.decides-hint",
        purpose: "Who may decide for somebody who cannot.",
        retention: "case-medical",
        seal: "sealed",
      },
      finding: {
        kind: "text",
        label: "capacity-assessment.finding",
        longest: 8000,
        purpose: "What the finding rests on.",
        retention: "case-medical",
        seal: "sealed",
      },
    },
  }),
  known: ({ today }) => ({ seen_on: today as PartialDate }),
  marks: ({ seen_on, result }) => ({ happenedOn: seen_on, outcome: result }),
});
