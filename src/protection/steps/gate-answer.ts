import { caseRecordKind } from "../../cases/index.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { defineForm, named } from "../../platform/forms/index.ts";
import { handItems } from "../gate/items.ts";
import { protectionTexts } from "../texts/index.ts";
import { open, pastDay, protectionCircle, sealed, words } from "./field.ts";

/** An item of the gate answered from a paper: a letter, a confirmation, a form. */
export const gateAnswer = caseRecordKind({
  name: "gate-answer",
  title: "gate-answer.title",
  about: "member",
  ...protectionCircle,
  form: defineForm(protectionTexts, {
    name: "gate-answer",
    fields: {
      item: {
        kind: "choice",
        label: "gate-answer.item",
        options: named("gate", handItems),
        required: true,
        purpose: "Which of the sixteen it is.",
        ...open,
      },
      answered_on: pastDay("protection.on", "When it was there."),
      answer: {
        kind: "choice",
        label: "gate-answer.answer",
        options: named("gate-answer", ["there", "not-yet", "refused", "not-needed"]),
        required: true,
        purpose: "Nothing is booked before all are there.",
        ...open,
      },
      who: {
        kind: "line",
        label: "gate-answer.who",
        purpose: "Who said so, and who meets the child.",
        ...sealed,
      },
      evidence: words("gate-answer.evidence", "Which paper shows it."),
    },
  }),
  known: ({ today }) => ({ answered_on: today as PartialDate }),
  check: ({ item, answer, who }) => ({
    ...(answer === "not-needed" && item !== "escort"
      ? { answer: { text: "gate-answer.always-needed" } }
      : {}),
    ...(item === "receiver-named" && answer === "there" && who === null
      ? { who: { text: "gate-answer.who-needed" } }
      : {}),
  }),
  toldApartBy: "item",
  marks: ({ answered_on, answer }) => ({ happenedOn: answered_on, outcome: answer }),
  evidence: [9],
});
