import { caseRecordKind, freeWill, type freeWillAnswers, type MoveWish } from "../../cases/index.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { defineForm, named } from "../../platform/forms/index.ts";
import { readTime } from "../places/local-time.ts";
import { travelTexts } from "../texts/index.ts";
import { note, open, pastDay, sealed } from "./fields.ts";

/**
 * Whoever says no is out with it: nobody asks twice, and nobody asks why. What follows for their request is told
 * afterwards, by a lawyer.
 */
export const withdrawnOn = (on: PartialDate, voluntary: Answer): MoveWish | null =>
  voluntary === "no"
    ? {
        to: "withdrawn",
        reason: "not-said",
        answers: { on, asylum_told: "not-yet", costs: null },
        must: true,
      }
    : null;

type Answer = (typeof freeWillAnswers)[number];

/** How lists and guards call the answer. */
const outcomes = { yes: "goes", unclear: "doubts", no: "withdraws" } as const satisfies Record<
  Answer,
  string
>;

export const briefingTopics = [
  "route",
  "luggage",
  "forbidden",
  "documents",
  "cash",
  "arrival",
  "afterwards",
  "monitoring",
  "complaint",
  "changing-mind",
] as const;

export const readiness = [
  "originals",
  "ticket",
  "medical",
  "cash",
  "child-papers",
  "clothes",
  "transport",
  "receiver",
  "emergency-card",
] as const;

/** The last talk before the journey, with all that must be ready. */
export const preDeparture = caseRecordKind({
  name: "pre-departure",
  form: defineForm(travelTexts, {
    name: "pre-departure",
    fields: {
      on: pastDay("field.on", "One to seven days before the journey."),
      ...freeWill,
      topics: {
        kind: "choices",
        label: "briefing.topics",
        options: named("briefing-topic", briefingTopics),
        purpose: "Nobody is surprised on the way.",
        ...open,
      },
      ready: {
        kind: "choices",
        label: "briefing.ready",
        options: named("briefing-ready", readiness),
        purpose: "What is missing is still got in time.",
        ...open,
      },
      language: {
        kind: "reference",
        label: "briefing.language",
        purpose: "It was understood.",
        ...open,
      },
      note,
    },
  }),
  title: "step.pre-departure",
  about: "members",
  reads: "case.read",
  writes: "case.write",
  in: ["preparing", "ready", "rebooking", "booked"],
  check: ({ topics }) =>
    topics.includes("changing-mind") ? {} : { topics: { text: "problem.changing-mind-missing" } },
  marks: ({ on, voluntary }) => ({ happenedOn: on, outcome: outcomes[voluntary] }),
  moves: ({ on, voluntary }) => withdrawnOn(on, voluntary),
  known: ({ today, person }) => ({
    on: today as PartialDate,
    language: person.languages.find(({ main }) => main)?.language ?? null,
  }),
});

export const handedItems = [
  "travel-document",
  "ticket",
  "medical",
  "cash",
  "bag",
  "emergency-card",
  "child-papers",
] as const;

/** At the airport: who came, whether they still want to go, what they were given. */
export const departure = caseRecordKind({
  name: "departure",
  form: defineForm(travelTexts, {
    name: "departure",
    fields: {
      on: pastDay("field.on", "It counts for this very day."),
      came: {
        kind: "choice",
        label: "departure.came",
        options: named("departure-came", ["in-time", "late"]),
        required: true,
        purpose: "Missed flights are told apart.",
        ...open,
      },
      ...freeWill,
      papers_seen: {
        kind: "tick",
        label: "departure.papers-seen",
        purpose: "Papers are looked at once more on the day.",
        ...open,
      },
      handed: {
        kind: "choices",
        label: "departure.handed",
        options: named("handed", handedItems),
        purpose: "Each thing against a signature.",
        ...open,
      },
      cash_receipt: {
        kind: "line",
        label: "departure.cash-receipt",
        hint: "departure.cash-receipt-hint",
        longest: 40,
        purpose: "Leads to the receipt in the file.",
        ...open,
      },
      statement: {
        kind: "tick",
        label: "departure.statement",
        purpose: "The departure statement ends residence and open procedures.",
        ...open,
      },
      note,
    },
  }),
  title: "step.departure",
  about: "members",
  reads: "case.read",
  writes: "travel.write",
  in: ["booked"],
  check: ({ handed, cash_receipt }) =>
    handed.includes("cash") && cash_receipt === null
      ? { cash_receipt: { text: "problem.receipt-missing" } }
      : {},
  marks: ({ on, voluntary }) => ({ happenedOn: on, outcome: outcomes[voluntary] }),
  moves: ({ on, voluntary }) => withdrawnOn(on, voluntary),
  known: ({ today }) => ({ on: today as PartialDate, came: "in-time" as const }),
  evidence: [8, 15],
});

export const departureProofs = [
  "boarding-pass",
  "border-stamp",
  "airline",
  "authority",
  "exception",
] as const;

/** Somebody is on board. */
export const boarding = caseRecordKind({
  name: "boarding",
  form: defineForm(travelTexts, {
    name: "boarding",
    fields: {
      on: pastDay("field.on", "Returns are counted by this day."),
      border_at: {
        kind: "line",
        label: "boarding.border-at",
        hint: "segment.time-hint",
        longest: 5,
        purpose: "When border police let them out.",
        ...open,
      },
      proof: {
        kind: "choice",
        label: "boarding.proof",
        options: named("departure-proof", departureProofs),
        required: true,
        purpose: "The donor pays only for returns that are proven.",
        ...open,
      },
      exception: {
        kind: "text",
        label: "boarding.exception",
        hint: "boarding.exception-hint",
        purpose: "Why there is no proof.",
        ...sealed,
      },
      ban_served: {
        kind: "tick",
        label: "boarding.ban-served",
        hint: "boarding.ban-served-hint",
        purpose: "A lawyer tells the person of the term to appeal.",
        ...open,
      },
      note,
    },
  }),
  title: "step.boarding",
  about: "members",
  reads: "case.read",
  writes: "travel.write",
  in: ["booked"],
  fixed: true,
  check: ({ proof, exception, border_at }) => ({
    ...(proof === "exception" && exception === null
      ? { exception: { text: "problem.exception-missing" } }
      : {}),
    ...(border_at !== null && readTime(border_at) === null ? { border_at: { text: "problem.time" } } : {}),
  }),
  marks: ({ on, proof }) => ({ happenedOn: on, outcome: proof }),
  known: ({ today }) => ({ on: today as PartialDate, proof: "boarding-pass" as const }),
  moves: () => ({ to: "departed", must: true }),
  evidence: [14],
});
