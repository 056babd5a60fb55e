import type { SharedCategory } from "../../people/index.ts";
import { defineForm, named } from "../../platform/forms/index.ts";
import { caseRecordKind } from "../journey/kind.ts";
import { reasonCodes } from "../journey/reasons.ts";
import { casesTexts } from "../texts/index.ts";
import { open, sealed } from "./field.ts";
import { reviewOn, reviewProblems } from "./review-field.ts";

export const authorities = [
  "migration-directorate",
  "sar",
  "border-police",
  "dans",
  "court",
  "child-protection",
  "other",
] as const;

/** Data that a letter hands on, as it is named to the person. */
const sharedData = ["identity", "birth", "nationality", "documents", "address", "journey", "family"] as const;

/** Which category of an agreement each falls into. */
const categoryOf: Readonly<Record<(typeof sharedData)[number], SharedCategory>> = {
  identity: "identity",
  birth: "identity",
  nationality: "identity",
  documents: "documents",
  address: "contact",
  journey: "travel",
  family: "identity",
};

/** A request to an authority whether it objects: only what the person agreed to share, with whom they agreed. */
export const clearance = caseRecordKind({
  name: "clearance",
  title: "clearance.title",
  about: "members",
  reads: "case.read",
  writes: "case.write",
  fixed: true,
  in: ["applied", "clearance", "eligible", "preparing", "ready", "rebooking"],
  form: defineForm(casesTexts, {
    name: "case-clearance",
    fields: {
      authority: {
        kind: "choice",
        label: "clearance.authority",
        options: named("authority", authorities),
        required: true,
        purpose: "Whom we asked.",
        ...open,
      },
      sent_on: {
        kind: "day",
        label: "clearance.sent-on",
        required: true,
        notAfterToday: true,
        purpose: "We remind after ten and after twenty working days.",
        ...open,
      },
      letter_number: {
        kind: "line",
        label: "clearance.letter",
        longest: 60,
        purpose: "The authority finds its file by it.",
        ...sealed,
      },
      shared: {
        kind: "choices",
        label: "clearance.shared",
        options: named("shared", sharedData),
        required: true,
        purpose: "The person may ask what was shared with whom.",
        ...open,
      },
    },
  }),
  known: ({ today, member }) => ({
    sent_on: today as never,
    shared: ["identity", "birth", "nationality", "documents"] as const,
    ...(member.state === "applied" ? { authority: "migration-directorate" as const } : {}),
  }),
  check({ authority }, { dossier }) {
    const needed = authority === "migration-directorate" || authority === "sar" ? authority : null;
    return needed && !dossier.person.consents(needed) ? { authority: { text: "clearance.no-consent" } } : {};
  },
  handsOn: ({ authority, sent_on, shared }) => ({
    authority,
    day: sent_on,
    categories: shared.map((one) => categoryOf[one]),
    field: "shared",
  }),
  marks: ({ sent_on, authority }) => ({ happenedOn: sent_on, outcome: authority }),
  moves: (_, { member }) => (member.state === "applied" ? { to: "clearance", must: false } : null),
  evidence: [11],
});

/** What an authority answered about one member. */
export const clearanceAnswer = caseRecordKind({
  name: "clearance-answer",
  title: "clearance-answer.title",
  about: "members",
  reads: "case.read",
  writes: "case.write",
  fixed: true,
  in: ["applied", "clearance", "eligible", "preparing", "ready", "booked", "rebooking", "suspended"],
  form: defineForm(casesTexts, {
    name: "case-clearance-answer",
    fields: {
      authority: {
        kind: "choice",
        label: "clearance.authority",
        options: named("authority", authorities),
        required: true,
        purpose: "Who answered.",
        ...open,
      },
      answered_on: {
        kind: "day",
        label: "clearance-answer.on",
        required: true,
        notAfterToday: true,
        purpose: "An answer can grow old.",
        ...open,
      },
      answer: {
        kind: "choice",
        label: "clearance-answer.answer",
        options: named("clearance-answer", ["no-objection", "objection", "more", "none"]),
        required: true,
        purpose: "Whether the way is free.",
        ...open,
      },
      reason_code: {
        kind: "choice",
        label: "clearance-answer.reason",
        options: named("code", reasonCodes.objection),
        purpose: "What can be done about it depends on the reason.",
        ...open,
      },
      review_on: reviewOn,
      words: {
        kind: "text",
        label: "clearance-answer.words",
        longest: 2000,
        purpose: "What the letter says.",
        ...sealed,
      },
    },
  }),
  known: ({ today, recordsOf }) => {
    const asked = recordsOf(clearance).at(-1)?.open.authority;
    return { answered_on: today as never, ...(asked ? { authority: asked } : {}) };
  },
  check: ({ answer, reason_code, review_on }, { today }) => ({
    ...(answer === "objection" && reason_code === null
      ? { reason_code: { text: "clearance-answer.reason-needed" } }
      : {}),
    ...reviewProblems(answer === "objection", review_on, today),
  }),
  // An answer to a request on record came under that request's leave; without one, somebody told the authority of whom.
  handsOn: ({ authority, answered_on }, { recordsOf }) =>
    recordsOf(clearance).some(({ open }) => open.authority === authority)
      ? null
      : { authority, day: answered_on, categories: ["identity"], field: "authority" },
  marks: ({ answered_on, answer }) => ({ happenedOn: answered_on, outcome: answer }),
  moves: ({ answer, reason_code }, { member }) =>
    answer === "objection" && member.state === "clearance"
      ? { to: "objected", reason: reason_code ?? "identity", must: false }
      : null,
  brings: { to: "objected", outcome: "objection", title: "guard.objection-written" },
  evidence: [11],
});
