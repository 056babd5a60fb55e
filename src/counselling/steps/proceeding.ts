import { caseRecordKind, memberStates } from "../../cases/index.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { defineForm, named } from "../../platform/forms/index.ts";
import { counsellingTexts } from "../texts/index.ts";
import { open, sealed } from "./field.ts";

/** A proceeding before an authority and how it ends (domain.md 1.9). An asylum request is withdrawn as late as the authority allows. */
export const proceeding = caseRecordKind({
  name: "proceeding",
  title: "proceeding.title",
  about: "member",
  // What runs before an authority runs on when the case has ended.
  in: memberStates,
  reads: "case.read",
  writes: "case.write",
  form: defineForm(counsellingTexts, {
    name: "proceeding",
    fields: {
      what: {
        kind: "choice",
        label: "proceeding.what",
        options: named("proceeding", [
          "asylum",
          "subsequent",
          "dublin",
          "return-order",
          "detention",
          "residence",
          "stateless",
          "criminal",
          "civil",
        ]),
        required: true,
        purpose: "Which consequences leaving has.",
        ...open,
      },
      number: {
        kind: "line",
        label: "proceeding.number",
        longest: 60,
        purpose: "To find the file.",
        ...sealed,
      },
      authority: { kind: "line", label: "proceeding.authority", purpose: "Before whom it is.", ...sealed },
      standing: {
        kind: "choice",
        label: "proceeding.standing",
        options: named("proceeding-is", ["open", "withdrawn", "discontinued", "final"]),
        required: true,
        purpose: "What is still open on the day of departure.",
        ...open,
      },
      since: {
        kind: "day",
        label: "proceeding.since",
        required: true,
        notAfterToday: true,
        purpose: "When it came to stand so.",
        ...open,
      },
      effects_explained: {
        kind: "tick",
        label: "proceeding.effects",
        hint: "proceeding.effects-hint",
        purpose: "Before an asylum request is withdrawn the person knows what they lose by it.",
        ...open,
      },
      card: {
        kind: "choice",
        label: "proceeding.card",
        options: named("proceeding-card", ["none", "with-person", "handed-over"]),
        purpose: "Registration cards and permits are handed over at departure.",
        ...open,
      },
      card_to: { kind: "line", label: "proceeding.card-to", purpose: "To whom, and when.", ...sealed },
      note: {
        kind: "text",
        label: "proceeding.note",
        longest: 4000,
        purpose: "For the next colleague.",
        ...sealed,
      },
    },
  }),
  known: ({ today }) => ({ since: today as PartialDate, standing: "open" as const }),
  check: ({ what, standing, effects_explained, card, card_to }) => ({
    ...((what === "asylum" || what === "subsequent") && standing === "withdrawn" && !effects_explained
      ? { effects_explained: { text: "proceeding.explain-first" } }
      : {}),
    ...(card === "handed-over" && card_to === null ? { card_to: { text: "proceeding.to-whom" } } : {}),
  }),
  marks: ({ since, standing }) => ({ happenedOn: since, outcome: standing }),
  evidence: [11],
});
