import { defineForm, named } from "../../platform/forms/index.ts";
import { caseRecordKind } from "../journey/kind.ts";
import { casesTexts } from "../texts/index.ts";
import { open, sealed } from "./field.ts";

/** A note: written once, corrected by another note. Tries to reach somebody are counted from it. */
export const caseNote = caseRecordKind({
  name: "note",
  title: "note.title",
  about: "members",
  reads: "case.read",
  writes: "case.write",
  fixed: true,
  form: defineForm(casesTexts, {
    name: "case-note",
    fields: {
      what: {
        kind: "choice",
        label: "note.what",
        options: named("note", ["call", "message", "visit", "meeting", "search", "other"]),
        required: true,
        purpose: "To find it again.",
        ...open,
      },
      noted_on: {
        kind: "day",
        label: "note.on",
        required: true,
        notAfterToday: true,
        purpose: "When it was.",
        ...open,
      },
      reached: {
        kind: "yes-no",
        label: "note.reached",
        purpose: "Only after several tries somebody counts as lost.",
        ...open,
      },
      words: {
        kind: "text",
        label: "note.words",
        required: true,
        longest: 8000,
        purpose: "What the next colleague must know.",
        ...sealed,
      },
    },
  }),
  known: ({ today }) => ({ noted_on: today as never }),
  marks: ({ noted_on, what }) => ({ happenedOn: noted_on, outcome: what }),
});
