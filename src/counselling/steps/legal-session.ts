import { caseRecordKind, memberStates } from "../../cases/index.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { defineForm, named } from "../../platform/forms/index.ts";
import { counsellingTexts } from "../texts/index.ts";
import { interpreters, modes, open, sealed } from "./field.ts";

/** Domain.md 1.5. */
export const legalTopics = [
  "asylum-procedure",
  "appeal",
  "withdrawal-effects",
  "subsequent-application",
  "return-order",
  "extension",
  "entry-ban",
  "detention",
  "dublin",
  "family-reunification",
  "residence",
  "statelessness",
  "trafficking-rights",
  "representation",
  "data-protection",
  "legal-aid",
  "criminal-civil",
  "recognition",
] as const;

/** A talk with the lawyer (domain.md 1.5). All of it but the day is sealed with the key of the legal circle: others see that it took place. */
export const legalSession = caseRecordKind({
  name: "legal-session",
  title: "legal-session.title",
  about: "members",
  // What runs before an authority runs on when the case has ended.
  in: memberStates,
  circle: "legal",
  reads: "legal.read",
  writes: "legal.write",
  form: defineForm(counsellingTexts, {
    name: "legal-session",
    fields: {
      held_on: {
        kind: "day",
        label: "session.held-on",
        required: true,
        notAfterToday: true,
        purpose: "That a talk took place, and when.",
        ...open,
      },
      mode: {
        kind: "choice",
        label: "session.mode",
        options: named("mode", modes),
        required: true,
        purpose: "How the talk was held.",
        ...sealed,
      },
      place: { kind: "line", label: "session.place", purpose: "Where the talk was.", ...sealed },
      language: {
        kind: "reference",
        label: "session.language",
        required: true,
        purpose: "Advice counts only in a language the person understands.",
        ...sealed,
      },
      interpreter_is: {
        kind: "choice",
        label: "session.interpreter-is",
        options: named("interpreter", interpreters),
        required: true,
        purpose: "Who put the advice into the person's language.",
        ...sealed,
      },
      representative: {
        kind: "line",
        label: "legal-session.representative",
        longest: 120,
        purpose: "A child is advised with its representative.",
        ...sealed,
      },
      papers_seen: {
        kind: "text",
        label: "legal-session.papers",
        hint: "legal-session.papers-hint",
        longest: 2000,
        purpose: "Number, day of service and proof of it, from the paper itself.",
        ...sealed,
      },
      topics: {
        kind: "choices",
        label: "session.topics",
        options: named("legal-topic", legalTopics),
        required: true,
        purpose: "What was advised on; reports count it.",
        ...sealed,
      },
      other_lawyer: {
        kind: "yes-no",
        label: "legal-session.other-lawyer",
        purpose: "The mission's lawyer is often the only one.",
        ...sealed,
      },
      advice: {
        kind: "text",
        label: "legal-session.advice",
        longest: 20000,
        purpose: "What was advised.",
        ...sealed,
      },
      understood: {
        kind: "text",
        label: "legal-session.understood",
        hint: "legal-session.understood-hint",
        longest: 4000,
        purpose: "That the advice arrived: told back in the person's own words.",
        ...sealed,
      },
      leaflet: {
        kind: "yes-no",
        label: "legal-session.leaflet",
        purpose: "What was left with them.",
        ...sealed,
      },
      action: {
        kind: "choices",
        label: "legal-session.action",
        options: named("legal-action", ["none", "draft-appeal", "draft-request", "refer", "accompany"]),
        purpose: "What the lawyer does next.",
        ...sealed,
      },
      outcome: {
        kind: "text",
        label: "legal-session.outcome",
        longest: 4000,
        purpose: "What came of it.",
        ...sealed,
      },
    },
  }),
  known: ({ today, person }) => {
    const spoken = person.languages.find(({ main }) => Number(main) === 1) ?? person.languages[0];
    return { held_on: today as PartialDate, ...(spoken ? { language: spoken.language } : {}) };
  },
  marks: ({ held_on }) => ({ happenedOn: held_on }),
  evidence: [6],
});
