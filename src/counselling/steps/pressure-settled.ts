import { caseRecordKind } from "../../cases/index.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { defineForm, named } from "../../platform/forms/index.ts";
import { counsellingTexts } from "../texts/index.ts";
import { open, sealed } from "./field.ts";

/** What was done about pressure that was seen, and whether it is gone. Until it is, nothing is signed or booked. */
export const pressureSettled = caseRecordKind({
  name: "pressure-settled",
  title: "pressure-settled.title",
  about: "member",
  reads: "case.read",
  writes: "case.write",
  fixed: true,
  form: defineForm(counsellingTexts, {
    name: "pressure-settled",
    fields: {
      looked_on: {
        kind: "day",
        label: "pressure-settled.on",
        required: true,
        notAfterToday: true,
        purpose: "When it was looked into.",
        ...open,
      },
      how: {
        kind: "choices",
        label: "pressure-settled.how",
        options: named("pressure-how", [
          "alone",
          "other-interpreter",
          "other-place",
          "other-counsellor",
          "protection-officer",
        ]),
        required: true,
        purpose: "The same talk in the same room settles nothing.",
        ...open,
      },
      result: {
        kind: "choice",
        label: "pressure-settled.result",
        options: named("pressure-result", ["gone", "still-there", "cannot-tell"]),
        required: true,
        purpose: "Only when it is gone does the way go on.",
        ...open,
      },
      words: {
        kind: "text",
        label: "pressure-settled.words",
        required: true,
        longest: 4000,
        purpose: "Why one may believe it.",
        ...sealed,
      },
    },
  }),
  known: ({ today }) => ({ looked_on: today as PartialDate }),
  marks: ({ looked_on, result }) => ({ happenedOn: looked_on, outcome: result }),
});
