import { caseRecordKind, freeWill, freeWillAnswers } from "../../cases/index.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { defineForm, named } from "../../platform/forms/index.ts";
import { counsellingTexts } from "../texts/index.ts";
import { interpreters, listeners, modes, open, sealed } from "./field.ts";

/** Domain.md 1.6. */
export const returnTopics = [
  "options-to-stay",
  "asylum",
  "duty-to-leave",
  "voluntary-or-forced",
  "help-and-limits",
  "cash-and-kind",
  "conditions",
  "once-only",
  "asylum-effects",
  "entry-ban",
  "country",
  "safety",
  "family",
  "health",
  "documents",
  "journey",
  "reintegration",
  "monitoring",
  "complaints",
  "right-to-withdraw",
] as const;

export const returnReasons = [
  "family",
  "homesick",
  "rejected",
  "tired-of-waiting",
  "no-work",
  "health",
  "detention",
  "changed-at-home",
  "wrong-information",
  "other",
] as const;

/** A talk about return (domain.md 1.6): what was said, whether anybody pressed, and where the person stands. */
export const returnSession = caseRecordKind({
  name: "return-session",
  title: "return-session.title",
  about: "members",
  reads: "case.read",
  writes: "case.write",
  form: defineForm(counsellingTexts, {
    name: "return-session",
    fields: {
      held_on: {
        kind: "day",
        label: "session.held-on",
        required: true,
        notAfterToday: true,
        purpose: "A declaration needs a talk before it; the vulnerable are given a night in between.",
        ...open,
      },
      mode: {
        kind: "choice",
        label: "session.mode",
        options: named("mode", modes),
        required: true,
        purpose: "A talk by telephone is not a talk alone.",
        ...open,
      },
      minutes: {
        kind: "number",
        label: "session.minutes",
        least: 1,
        most: 600,
        purpose: "Hours of counselling are reported.",
        ...open,
      },
      place: { kind: "line", label: "session.place", purpose: "Where to find the room again.", ...sealed },
      language: {
        kind: "reference",
        label: "session.language",
        required: true,
        purpose: "Counselling counts only in a language the person understands.",
        ...open,
      },
      interpreter_is: {
        kind: "choice",
        label: "session.interpreter-is",
        hint: "session.interpreter-hint",
        options: named("interpreter", interpreters),
        required: true,
        purpose: "A relative may not be somebody's only voice.",
        ...open,
      },
      interpreter: {
        kind: "line",
        label: "session.interpreter",
        longest: 120,
        purpose: "Who said it in the person's language.",
        ...sealed,
      },
      heard_by: {
        kind: "choices",
        label: "session.heard-by",
        hint: "session.heard-by-hint",
        options: named("listener", listeners),
        required: true,
        purpose: "Nobody decides freely within earshot of the police, or of whoever presses.",
        ...open,
      },
      topics: {
        kind: "choices",
        label: "session.topics",
        options: named("topic", returnTopics),
        required: true,
        purpose: "What was explained, and what is left.",
        ...open,
      },
      country_source: {
        kind: "line",
        label: "return-session.source",
        purpose: "What was said about the country can be checked later.",
        ...sealed,
      },
      country_source_on: {
        kind: "partial-date",
        label: "return-session.source-on",
        notAfterToday: true,
        purpose: "Information about a country grows old quickly.",
        ...open,
      },
      reasons: {
        kind: "choices",
        label: "return-session.reasons",
        options: named("return-reason", returnReasons),
        purpose: "Why people return, counted.",
        ...open,
      },
      own_words: {
        kind: "text",
        label: "return-session.own-words",
        longest: 8000,
        purpose: "What the person expects, so that nothing is promised by silence.",
        ...sealed,
      },
      worries: {
        kind: "text",
        label: "return-session.worries",
        longest: 4000,
        purpose: "What must be answered before a decision: debts, fears, family.",
        ...sealed,
      },
      ...freeWill,
      voluntary: {
        ...freeWill.voluntary,
        options: named("voluntary", [...freeWillAnswers, "not-asked"]),
      },
      pressure: { ...freeWill.pressure, required: true },
      capacity: {
        kind: "choice",
        label: "return-session.capacity",
        hint: "return-session.capacity-hint",
        options: named("capacity", ["no-doubt", "doubt"]),
        required: true,
        purpose: "Where it is in doubt, somebody qualified looks before anything is signed.",
        ...open,
      },
      readiness: {
        kind: "choice",
        label: "return-session.readiness",
        options: named("readiness", ["information-only", "thinking", "decided-yes", "decided-no"]),
        required: true,
        purpose: "Where the person stands after the talk.",
        ...open,
      },
      next_on: {
        kind: "day",
        label: "return-session.next-on",
        purpose: "The next talk stands in the work list.",
        ...open,
      },
    },
  }),
  known: ({ today, person }) => {
    const spoken = person.languages.find(({ main }) => Number(main) === 1) ?? person.languages[0];
    return { held_on: today as PartialDate, ...(spoken ? { language: spoken.language } : {}) };
  },
  check: ({ held_on, next_on, heard_by, interpreter_is, interpreter }) => ({
    ...(next_on && next_on <= held_on ? { next_on: { text: "session.next-before" } } : {}),
    ...(heard_by.includes("nobody") && heard_by.length > 1
      ? { heard_by: { text: "session.nobody-and-somebody" } }
      : {}),
    ...(interpreter_is !== "none" && interpreter === null
      ? { interpreter: { text: "session.interpreter-needed" } }
      : {}),
  }),
  marks: ({ held_on, readiness }) => ({ happenedOn: held_on, outcome: readiness }),
  moves: (_, { member }) => (member.state === "registered" ? { to: "counselling", must: false } : null),
  evidence: [5],
});
