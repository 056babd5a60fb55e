import { defineForm, type Field, named } from "../../platform/forms/index.ts";
import { apps, places, safeties } from "../records/contact.ts";
import { peopleTexts } from "../texts/index.ts";

export const channels = [
  "walk-in",
  "centre-visit",
  "phone",
  "whatsapp",
  "viber",
  "telegram",
  "e-mail",
  "web-form",
  "referral",
  "other",
] as const;

const callers = ["person", "relative", "representative", "authority", "ngo", "other"] as const;

const heardFrom = [
  "leaflet",
  "staff-visit",
  "friend",
  "authority",
  "ngo",
  "internet",
  "earlier-returnee",
  "other",
] as const;

/** What cannot wait: looked at the same day (domain.md 1.2). */
export const risks = [
  "medical",
  "child-alone",
  "violence",
  "detention",
  "suicide",
  "smuggler",
  "other",
] as const;

const open = { retention: "inquiry", seal: "open" } as const satisfies Partial<Field>;
const sealed = { retention: "inquiry", seal: "sealed" } as const satisfies Partial<Field>;

/** One screen, for somebody with a phone at the ear. Identity papers are not asked for here. */
export const firstContactForm = defineForm(peopleTexts, {
  name: "first-contact",
  fields: {
    channel: {
      kind: "choice",
      label: "first.channel",
      options: named("channel", channels),
      required: true,
      purpose: "To answer the same way, and to know which doors people use.",
      ...open,
    },
    caller: {
      kind: "choice",
      label: "first.caller",
      options: named("caller", callers),
      required: true,
      purpose: "What may be said depends on who asks.",
      ...open,
    },
    called: {
      kind: "line",
      label: "first.called",
      hint: "first.called-hint",
      purpose: "To address the person; nobody checks it yet.",
      ...sealed,
    },
    phone: {
      kind: "phone",
      label: "first.phone",
      autocomplete: "off",
      purpose: "To answer.",
      ...sealed,
    },
    app: {
      kind: "choice",
      label: "contact.app",
      options: named("app", apps),
      purpose: "Some read messages and never answer calls.",
      ...open,
    },
    safe: {
      kind: "choice",
      label: "contact.safe",
      hint: "contact.safe-hint",
      options: named("safe", safeties),
      purpose: "A call at the wrong moment can put somebody in danger.",
      ...open,
    },
    safe_note: {
      kind: "line",
      label: "contact.safe-note",
      hint: "contact.safe-note-hint",
      purpose: "A call at the wrong moment can put somebody in danger.",
      ...sealed,
    },
    other_phone: {
      kind: "line",
      label: "first.other-phone",
      hint: "first.other-phone-hint",
      purpose: "Phones change; a second way keeps the thread.",
      ...sealed,
    },
    language: {
      kind: "reference",
      label: "first.language",
      required: true,
      purpose: "To answer in it.",
      ...open,
    },
    interpreter: { kind: "yes-no", label: "about.interpreter", purpose: "To have one there.", ...open },
    country: { kind: "reference", label: "first.country", purpose: "Which programmes there are.", ...open },
    place: {
      kind: "choice",
      label: "contact.place",
      options: named("place", places),
      purpose: "Where to visit; how many people are where.",
      ...open,
    },
    group_size: {
      kind: "number",
      label: "first.group-size",
      least: 1,
      most: 60,
      purpose: "An appointment for six is not one for one.",
      ...open,
    },
    minor: {
      kind: "choice",
      label: "first.minor",
      options: named("known", ["yes", "no", "unknown"]),
      required: true,
      purpose: "A child alone is seen the same day.",
      ...open,
    },
    risks: {
      kind: "choices",
      label: "first.risks",
      hint: "first.risks-hint",
      options: named("risk", risks),
      purpose: "What cannot wait is looked at the same day.",
      ...sealed,
    },
    wish: {
      kind: "choice",
      label: "first.wish",
      options: named("wish", ["information", "appointment", "apply"]),
      required: true,
      purpose: "To do what was asked, and no more.",
      ...open,
    },
    appointment_day: {
      kind: "day",
      label: "first.appointment-day",
      purpose: "To be there.",
      ...open,
    },
    appointment_time: {
      kind: "line",
      label: "first.appointment-time",
      longest: 5,
      purpose: "To be there.",
      ...open,
    },
    appointment_place: {
      kind: "line",
      label: "first.appointment-place",
      longest: 120,
      purpose: "To be there.",
      ...sealed,
    },
    heard: {
      kind: "choice",
      label: "first.heard",
      options: named("heard", heardFrom),
      purpose: "Which information reaches people.",
      ...open,
    },
    notice: {
      kind: "yes-no",
      label: "first.notice",
      required: true,
      purpose: "Nobody's words are kept without their knowing.",
      ...open,
    },
    note: {
      kind: "text",
      label: "first.note",
      hint: "first.note-hint",
      longest: 2000,
      purpose: "What else matters for the answer.",
      ...sealed,
    },
    office: {
      kind: "reference",
      label: "first.office",
      purpose: "Who answers.",
      ...open,
    },
  },
});
