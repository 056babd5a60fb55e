import { caseRecordKind, reasonCodes } from "../../cases/index.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { defineForm, named } from "../../platform/forms/index.ts";
import { airportName, airportsOn } from "../places/airports.ts";
import { readTime } from "../places/local-time.ts";
import { planOf } from "../plan.ts";
import { travelTexts } from "../texts/index.ts";
import { amount, currency, currencyMissing, minor, note, open, pastDay, sealed } from "./fields.ts";

const where = {
  kind: "reference",
  label: "field.airport",
  required: true,
  purpose: "Where it happened.",
  ...open,
} as const;

const airportsOffered = (day: string, language: "bg" | "en") => ({
  airport: airportsOn(day).map(({ iata }) => ({ value: iata, label: airportName(iata, language) })),
});

/** What the mission of the transit saw. */
export const transitNote = caseRecordKind({
  name: "transit-note",
  form: defineForm(travelTexts, {
    name: "transit-note",
    fields: {
      on: pastDay("field.on", "Somebody underway is looked for after 24 hours."),
      airport: where,
      met: { kind: "tick", label: "transit.met", purpose: "Whether somebody found them.", ...open },
      onward_at: {
        kind: "line",
        label: "transit.onward-at",
        hint: "segment.time-hint",
        longest: 5,
        purpose: "When they went on.",
        ...open,
      },
      note,
    },
  }),
  title: "step.transit-note",
  about: "members",
  reads: "case.read",
  writes: "travel.write",
  in: ["departed", "in-transit", "incident"],
  check: ({ onward_at }) =>
    onward_at !== null && readTime(onward_at) === null ? { onward_at: { text: "problem.time" } } : {},
  marks: ({ on, met }) => ({ happenedOn: on, outcome: met ? "met" : "not-met" }),
  known: ({ today }) => ({ on: today as PartialDate }),
  offered: ({ today }, language) => airportsOffered(today, language),
  moves: () => ({ to: "in-transit", must: false }),
});

/** Why somebody who was stopped before boarding is booked anew. */
const whoStopped = (what: (typeof reasonCodes.incident)[number]): (typeof reasonCodes.rebooking)[number] => {
  if (what === "refused-exit" || what === "arrested") return "authority";
  if (what === "refused-to-fly") return "person";
  return what === "ill" ? "illness" : "airline";
};

/** Somebody is stopped or in trouble on the way; what it costs, and how it goes on. */
export const incident = caseRecordKind({
  name: "incident",
  form: defineForm(travelTexts, {
    name: "incident",
    fields: {
      on: pastDay("field.on", "When it began."),
      airport: where,
      what: {
        kind: "choice",
        label: "incident.what",
        options: named("incident-what", reasonCodes.incident),
        required: true,
        purpose: "What happens on the way is counted, and teaches.",
        ...open,
      },
      now: {
        kind: "choice",
        label: "incident.now",
        options: named("incident-now", ["stopped", "goes-on", "back"]),
        required: true,
        purpose: "What comes next.",
        ...open,
      },
      told: {
        kind: "text",
        label: "incident.told",
        hint: "incident.told-hint",
        purpose: "What happened.",
        ...sealed,
      },
      cost: amount("incident.cost", "Hotel, food, new tickets."),
      currency,
      family_told: {
        kind: "tick",
        label: "incident.family-told",
        hint: "incident.family-told-hint",
        purpose: "Nobody's family is told without their consent.",
        ...open,
      },
    },
  }),
  title: "step.incident",
  about: "members",
  reads: "case.read",
  writes: "travel.write",
  alsoAdds: { right: "travel.accompany", in: ["booked"] },
  in: ["booked", "departed", "in-transit", "incident"],
  check: ({ told, now, cost, currency, family_told }, { dossier }) => ({
    // At the gate there is no time for words, and what was chosen says it.
    ...(told === null && !(dossier.member.state === "booked" && now === "stopped")
      ? { told: { text: "problem.told-missing" } }
      : {}),
    ...currencyMissing([cost], currency),
    ...(family_told && !dossier.person.consents("family")
      ? { family_told: { text: "problem.family-consent" } }
      : {}),
  }),
  marks: ({ on, what, cost, currency }) => ({ happenedOn: on, outcome: what, amount: minor(cost), currency }),
  known: (dossier) => ({
    on: dossier.today as PartialDate,
    ...(dossier.member.state === "booked"
      ? { airport: planOf(dossier)?.route.legs[0]?.from ?? null, now: "stopped" as const }
      : {}),
  }),
  offered: ({ today }, language) => airportsOffered(today, language),
  moves({ what, now }, { member }) {
    if (now === "goes-on") return null;
    // Stopped before boarding: nobody left, and the journey is booked anew.
    if (member.state === "booked") return { to: "rebooking", reason: whoStopped(what), must: true };
    return { to: now === "back" ? "returned" : "incident", reason: what, must: false };
  },
});

/** An entry ban that was served on the way out: what the person is told about it, wherever they are. */
export const entryBan = caseRecordKind({
  name: "entry-ban",
  form: defineForm(travelTexts, {
    name: "entry-ban",
    fields: {
      served_on: pastDay("ban.served-on", "The term to appeal runs from it."),
      appeal_until: {
        kind: "day",
        label: "ban.appeal-until",
        hint: "ban.appeal-until-hint",
        required: true,
        earliestYear: 2010,
        purpose: "After this day nothing can be done.",
        ...open,
      },
      told_on: {
        kind: "day",
        label: "ban.told-on",
        notAfterToday: true,
        earliestYear: 2010,
        purpose: "The person knows of it abroad.",
        ...open,
      },
      appeals: {
        kind: "choice",
        label: "ban.appeals",
        options: named("ban-appeals", ["not-asked", "yes", "no"]),
        required: true,
        purpose: "Whether a lawyer goes on.",
        ...open,
      },
      order: { kind: "line", label: "ban.order", longest: 60, purpose: "Which order it is.", ...sealed },
      note,
    },
  }),
  title: "step.entry-ban",
  about: "member",
  circle: "legal",
  reads: "legal.read",
  writes: "legal.write",
  check: ({ served_on, appeal_until, told_on }) => ({
    ...(appeal_until < served_on ? { appeal_until: { text: "problem.until-before-since" } } : {}),
    ...(told_on !== null && told_on < served_on ? { told_on: { text: "problem.until-before-since" } } : {}),
  }),
  marks: ({ served_on, appeals }) => ({ happenedOn: served_on, outcome: appeals }),
});
