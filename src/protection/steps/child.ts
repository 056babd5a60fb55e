import { caseRecordKind, memberStates } from "../../cases/index.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { defineForm, named } from "../../platform/forms/index.ts";
import { municipalityUntil, representativeTypes } from "../gate/representatives.ts";
import { protectionTexts } from "../texts/index.ts";
import { note, open, pastDay, protectionCircle, sealed } from "./field.ts";

const line = <const L extends string>(label: L, purpose: string) =>
  ({ kind: "line", label, longest: 200, purpose, ...sealed }) as const;

/** A talk with a child alone, the information given and what the child wishes. Two, on different days, are needed. */
export const childTalk = caseRecordKind({
  name: "child-talk",
  title: "child-talk.title",
  about: "member",
  // Care does not end with the way.
  in: memberStates,
  ...protectionCircle,
  form: defineForm(protectionTexts, {
    name: "child-talk",
    fields: {
      held_on: pastDay("protection.on", "Two talks on different days are needed."),
      alone: {
        kind: "tick",
        label: "child-talk.alone",
        purpose: "Before adults a child says what adults want to hear.",
        ...open,
      },
      informed: {
        kind: "tick",
        label: "child-talk.informed",
        purpose: "A child is told in words for children, in its language.",
        ...open,
      },
      wish: {
        kind: "choice",
        label: "child-talk.wish",
        options: named("child-wish", ["return", "stay", "other-country", "unclear"]),
        required: true,
        purpose: "Nobody takes a child where it does not want to go without looking at all ways.",
        ...open,
      },
      language: {
        kind: "reference",
        label: "child-talk.language",
        required: true,
        purpose: "In which language.",
        ...open,
      },
      note,
    },
  }),
  known: ({ today }) => ({ held_on: today as PartialDate }),
  marks: ({ held_on, wish }) => ({ happenedOn: held_on, outcome: wish }),
  evidence: [9],
});

/** Who represents the child, from when until when: it changes with the child's status. */
export const representative = caseRecordKind({
  name: "representative",
  title: "representative.title",
  about: "member",
  // Care does not end with the way.
  in: memberStates,
  reads: "case.read",
  writes: "protection.write",
  form: defineForm(protectionTexts, {
    name: "representative",
    fields: {
      type: {
        kind: "choice",
        label: "representative.type",
        options: named("representative", representativeTypes),
        required: true,
        purpose: "Who may sign for the child.",
        ...open,
      },
      since: pastDay("representative.since", "Powers begin with the appointment."),
      until: { kind: "day", label: "representative.until", purpose: "Powers end.", ...open },
      name: line("representative.name", "Who it is."),
      address: line("representative.address", "Where they are found."),
      phone: line("representative.phone", "How they are called."),
      email: line("representative.email", "How they are written to."),
      act: line("representative.act", "On which act their powers rest."),
      identity_seen: {
        kind: "tick",
        label: "representative.identity-seen",
        purpose: "Whether they are who they say.",
        ...open,
      },
      consents: {
        kind: "choice",
        label: "representative.consents",
        options: named("representative-consents", ["not-asked", "in-writing", "refuses"]),
        required: true,
        purpose: "Without their written word no child returns.",
        ...open,
      },
      note,
    },
  }),
  known: ({ today }) => ({ since: today as PartialDate, consents: "not-asked" as const }),
  check: ({ type, since, until, name, act }) => ({
    ...(until && until < since ? { until: { text: "protection.before-start" } } : {}),
    ...(type === "municipality" && since > municipalityUntil
      ? { type: { text: "representative.municipality-over" } }
      : {}),
    ...(type !== "none-yet" && name === null ? { name: { text: "representative.name-needed" } } : {}),
    ...(!["none-yet", "parent"].includes(type) && act === null
      ? { act: { text: "representative.act-needed" } }
      : {}),
  }),
  marks: ({ since, type }) => ({ happenedOn: since, outcome: type }),
  evidence: [9],
});

/** The word to the child protection department, given at once (domain.md 3.1). */
export const childSignal = caseRecordKind({
  name: "child-signal",
  title: "child-signal.title",
  about: "member",
  // Care does not end with the way.
  in: memberStates,
  reads: "case.read",
  writes: "case.write",
  fixed: true,
  form: defineForm(protectionTexts, {
    name: "child-signal",
    fields: {
      told_on: pastDay("child-signal.on", "It is given at once."),
      way: {
        kind: "choice",
        label: "child-signal.way",
        options: named("signal-way", ["oral", "written", "police"]),
        required: true,
        purpose: "Spoken or written, both count; on holidays through the police.",
        ...open,
      },
      office: line("child-signal.office", "Which directorate, by where the child stays."),
      number: line("child-signal.number", "Under which number it was taken."),
    },
  }),
  known: ({ today }) => ({ told_on: today as PartialDate }),
  marks: ({ told_on, way }) => ({ happenedOn: told_on, outcome: way }),
});

/** Who cares for a child of the case who stays while the others go, or whose way stopped (scenario 1). */
export const childStays = caseRecordKind({
  name: "child-stays",
  title: "child-stays.title",
  about: "member",
  // Care does not end with the way.
  in: memberStates,
  reads: "case.read",
  writes: "protection.write",
  form: defineForm(protectionTexts, {
    name: "child-stays",
    fields: {
      settled_on: pastDay("protection.on", "Since when it is settled."),
      cares: {
        kind: "choice",
        label: "child-stays.cares",
        options: named("child-cares", [
          "parent-stays",
          "proved-relative",
          "child-protection",
          "residential",
          "nobody-yet",
        ]),
        required: true,
        purpose: "No child stays behind alone.",
        ...open,
      },
      who: line("child-stays.who", "Who it is."),
      note,
    },
  }),
  known: ({ today }) => ({ settled_on: today as PartialDate }),
  marks: ({ settled_on, cares }) => ({ happenedOn: settled_on, outcome: cares }),
});

/** What was planned for the day the child comes of age. */
export const majorityPlan = caseRecordKind({
  name: "majority-plan",
  title: "majority-plan.title",
  about: "member",
  reads: "case.read",
  writes: "protection.write",
  form: defineForm(protectionTexts, {
    name: "majority-plan",
    fields: {
      planned_on: pastDay("protection.on", "Asked again as the day comes near."),
      told: {
        kind: "tick",
        label: "majority-plan.told",
        required: true,
        purpose: "From that day the person signs alone, and may change their mind alone.",
        ...open,
      },
      note,
    },
  }),
  known: ({ today }) => ({ planned_on: today as PartialDate }),
  marks: ({ planned_on }) => ({ happenedOn: planned_on }),
});
