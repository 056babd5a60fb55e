import { caseRecordKind, type MemberState, memberStates } from "../../cases/index.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { defineForm, named } from "../../platform/forms/index.ts";
import { categoryCodes } from "../screening/categories.ts";
import {
  allFactors,
  levelOf,
  questionnaireOn,
  rapidAnswers,
  rapidItems,
  rapidResult,
} from "../screening/questionnaire.ts";
import { type ProtectionText, protectionTexts } from "../texts/index.ts";
import { note, open, pastDay, protectionCircle, sealed, words } from "./field.ts";

const stages = ["intake", "before-booking", "departure", "arrival", "visit"] as const;

/** At which of the steps somebody is asked, by where they stand; where either could be, it is asked. */
const stageIn: Readonly<Partial<Record<MemberState, (typeof stages)[number]>>> = {
  inquiry: "intake",
  registered: "intake",
  counselling: "intake",
  preparing: "before-booking",
  ready: "before-booking",
  rebooking: "before-booking",
  booked: "departure",
  arrived: "arrival",
  reintegration: "visit",
  monitoring: "visit",
};

const rapidQuestion = <const L extends ProtectionText>(label: L) =>
  ({
    kind: "choice",
    label,
    options: named("rapid-answer", rapidAnswers),
    purpose: "Whether somebody qualified must look closer.",
    ...sealed,
  }) as const;

type RapidQuestions = { readonly [K in (typeof rapidItems)[number]]: ReturnType<typeof rapidQuestion> };

/** The rapid part, by whoever meets the person. Its answers are the protection circle's; others see only whether to look closer. */
export const screeningA = caseRecordKind({
  name: "screening-a",
  title: "screening-a.title",
  about: "member",
  circle: "protection",
  reads: "protection.read",
  writes: "case.write",
  form: defineForm(protectionTexts, {
    name: "screening-a",
    fields: {
      questions: {
        kind: "line",
        label: "screening.version",
        required: true,
        longest: 20,
        purpose: "Which questions were asked.",
        ...open,
      },
      screened_on: pastDay("screening.on", "Screening grows old: it is asked again before booking."),
      stage: {
        kind: "choice",
        label: "screening.stage",
        options: named("screening-stage", stages),
        required: true,
        purpose: "At which step it was asked.",
        ...open,
      },
      alone: {
        kind: "tick",
        label: "screening.alone",
        hint: "screening.alone-hint",
        required: true,
        purpose: "Asked before family, the answers are worth nothing.",
        ...open,
      },
      interviewer_offered: {
        kind: "yes-no",
        label: "screening.interviewer",
        purpose: "Some things are told only to somebody of the same sex.",
        ...open,
      },
      ...(Object.fromEntries(
        rapidItems.map((item) => [item, rapidQuestion(`rapid.${item}`)]),
      ) as unknown as RapidQuestions),
      note,
    },
  }),
  known: ({ today, member }) => ({
    questions: questionnaireOn(today).version,
    screened_on: today as PartialDate,
    ...(stageIn[member.state] ? { stage: stageIn[member.state] } : {}),
  }),
  marks: (values) => ({ happenedOn: values.screened_on, outcome: rapidResult(values) }),
  evidence: [7],
});

/** The deep part, by a specialist: what it means for the return stands open, all else is the circle's. */
export const screeningB = caseRecordKind({
  name: "screening-b",
  title: "screening-b.title",
  about: "member",
  in: memberStates,
  ...protectionCircle,
  form: defineForm(protectionTexts, {
    name: "screening-b",
    fields: {
      questions: {
        kind: "line",
        label: "screening.version",
        required: true,
        longest: 20,
        purpose: "Which factors were weighed.",
        ...open,
      },
      screened_on: pastDay("screening.on", "A finding is about the day it was made."),
      level: {
        kind: "choice",
        label: "screening-b.level",
        options: named("risk-level", ["none-seen", "low", "medium", "high", "urgent"]),
        required: true,
        purpose: "How soon somebody must act.",
        ...open,
      },
      effect: {
        kind: "choice",
        label: "screening-b.effect",
        options: named("return-effect", ["none", "measures", "postpone", "do-not-return"]),
        required: true,
        purpose: "Whether the way goes on.",
        ...open,
      },
      urgent_action: words("screening-b.urgent-action", "What was done at once."),
      referral: {
        kind: "choices",
        label: "screening-b.referral",
        options: named("referral", [
          "doctor",
          "psychologist",
          "trafficking-mechanism",
          "child-protection",
          "shelter",
          "lawyer",
          "asylum",
        ]),
        purpose: "Who takes over what.",
        ...sealed,
      },
      conclusion: words("screening-b.conclusion", "Why it was concluded so."),
      safety_plan: words("screening-b.safety-plan", "What the person does when it gets dangerous."),
    },
  }),
  known: ({ today }) => ({ questions: questionnaireOn(today).version, screened_on: today as PartialDate }),
  marks: ({ screened_on, effect }) => ({ happenedOn: screened_on, outcome: effect }),
  evidence: [7],
});

/** One factor that was weighed. */
export const screeningFactor = caseRecordKind({
  name: "screening-factor",
  title: "screening-factor.title",
  about: "member",
  in: memberStates,
  ...protectionCircle,
  parent: "screening-b",
  form: defineForm(protectionTexts, {
    name: "screening-factor",
    fields: {
      factor: {
        kind: "choice",
        label: "screening-factor.factor",
        options: named("factor", allFactors),
        required: true,
        purpose: "What makes somebody more or less vulnerable.",
        ...sealed,
      },
      weight: {
        kind: "choice",
        label: "screening-factor.weight",
        options: named("weight", ["risk", "protective", "neutral", "unknown"]),
        required: true,
        purpose: "One and the same thing may be a risk here and a protection there.",
        ...sealed,
      },
      severity: {
        kind: "number",
        label: "screening-factor.severity",
        least: 0,
        most: 3,
        purpose: "How heavy it weighs.",
        ...sealed,
      },
      source: { kind: "line", label: "screening-factor.source", purpose: "Who said so.", ...sealed },
      note,
    },
  }),
  marks: ({ factor }) => ({ outcome: levelOf(factor) }),
});

/** A category somebody belongs to, from a day until a day: never for life. */
export const vulnerability = caseRecordKind({
  name: "vulnerability",
  title: "vulnerability.title",
  about: "member",
  in: memberStates,
  ...protectionCircle,
  form: defineForm(protectionTexts, {
    name: "vulnerability",
    fields: {
      category: {
        kind: "choice",
        label: "vulnerability.category",
        options: named("category", categoryCodes),
        required: true,
        purpose: "Statistics and the law count it, each its own way.",
        ...open,
      },
      certainty: {
        kind: "choice",
        label: "vulnerability.certainty",
        options: named("category-certainty", ["presumed", "identified"]),
        required: true,
        purpose: "An indicator is not an identification.",
        ...open,
      },
      since: pastDay("vulnerability.since", "Counted from this day."),
      until: { kind: "day", label: "vulnerability.until", purpose: "Counted until this day.", ...open },
      tailored_help: {
        kind: "yes-no",
        label: "vulnerability.tailored-help",
        purpose: "IOM's statistics count only those who got help fitted to them.",
        ...open,
      },
      evidence: words("vulnerability.evidence", "What it rests on."),
    },
  }),
  known: ({ today }) => ({ since: today as PartialDate, certainty: "presumed" as const }),
  check: ({ since, until }) => (until && until < since ? { until: { text: "protection.before-start" } } : {}),
  marks: ({ since, category }) => ({ happenedOn: since, outcome: category }),
});

/** The protection officer asks everybody to wait. Others see that, and never why (scenario 17). */
export const protectionHold = caseRecordKind({
  name: "protection-hold",
  title: "protection-hold.title",
  about: "member",
  in: memberStates,
  ...protectionCircle,
  form: defineForm(protectionTexts, {
    name: "protection-hold",
    fields: {
      noted_on: pastDay("protection.on", "Since when."),
      hold: {
        kind: "choice",
        label: "protection-hold.hold",
        options: named("hold", ["wait", "go-on"]),
        required: true,
        purpose: "Whether the way waits.",
        ...open,
      },
      whole_case: {
        kind: "tick",
        label: "protection-hold.whole-case",
        purpose: "Nobody is booked together with whoever they may be afraid of.",
        ...open,
      },
      reason: words("protection-hold.reason", "Why; for the protection circle alone."),
      safety_plan: words("screening-b.safety-plan", "What the person does when it gets dangerous."),
      referred: {
        kind: "yes-no",
        label: "protection-hold.referred",
        purpose: "Identification is the National Referral Mechanism's.",
        ...sealed,
      },
    },
  }),
  known: ({ today }) => ({ noted_on: today as PartialDate, hold: "wait" as const }),
  marks: ({ noted_on, hold }) => ({ happenedOn: noted_on, outcome: hold }),
});
