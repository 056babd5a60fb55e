import { caseRecordKind, memberStates } from "../../cases/index.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { defineForm, named } from "../../platform/forms/index.ts";
import { bidReasons } from "../gate/best-interests.ts";
import { protectionTexts } from "../texts/index.ts";
import { note, open, pastDay, protectionCircle, sealed, words } from "./field.ts";

/** Looking for the family: each try, by which channel, and what came of it (domain.md 3.4). */
export const familyTracing = caseRecordKind({
  name: "family-tracing",
  title: "family-tracing.title",
  about: "member",
  in: memberStates,
  ...protectionCircle,
  form: defineForm(protectionTexts, {
    name: "family-tracing",
    fields: {
      tried_on: pastDay("protection.on", "When it was tried."),
      channel: {
        kind: "choice",
        label: "family-tracing.channel",
        options: named("tracing-channel", ["child-phone", "mission", "red-cross", "embassy"]),
        required: true,
        purpose: "Some channels put a family in danger.",
        ...open,
      },
      may_ask: {
        kind: "tick",
        label: "family-tracing.may-ask",
        purpose: "An embassy is asked only with consent.",
        ...open,
      },
      result: {
        kind: "choice",
        label: "family-tracing.result",
        options: named("tracing-result", ["waiting", "found", "partly", "not-found", "unsafe", "refused"]),
        required: true,
        purpose: "Whether there is somebody to go home to.",
        ...open,
      },
      found: words("family-tracing.found", "Who, where, and which paper proves the bond."),
      may_be_told: words("family-tracing.may-be-told", "What may be said to whom."),
      note,
    },
  }),
  known: ({ today }) => ({ tried_on: today as PartialDate, result: "waiting" as const }),
  check: ({ channel, may_ask }) =>
    channel === "embassy" && !may_ask ? { may_ask: { text: "family-tracing.consent-first" } } : {},
  marks: ({ tried_on, result }) => ({ happenedOn: tried_on, outcome: result }),
  evidence: [9],
});

/** The visit to the family's home. */
export const homeAssessment = caseRecordKind({
  name: "home-assessment",
  title: "home-assessment.title",
  about: "member",
  in: memberStates,
  ...protectionCircle,
  form: defineForm(protectionTexts, {
    name: "home-assessment",
    fields: {
      visited_on: pastDay("protection.on", "A home changes."),
      opinion: {
        kind: "choice",
        label: "home-assessment.opinion",
        options: named("home-opinion", ["safe", "safe-with-support", "not-safe"]),
        required: true,
        purpose: "Whether the child can live there.",
        ...open,
      },
      visited_by: { kind: "line", label: "home-assessment.by", purpose: "Who saw it.", ...sealed },
      household: words("home-assessment.household", "Who lives there, from what, where the child sleeps."),
      school_health: words("home-assessment.school", "School and doctor: how far."),
      why_left: words("home-assessment.why-left", "Why the child left, and the debt for the journey."),
      risks: words("home-assessment.risks", "Violence, forced marriage, recruitment."),
      commitment: {
        kind: "tick",
        label: "home-assessment.commitment",
        purpose: "The family put their word in writing.",
        ...open,
      },
      note,
    },
  }),
  known: ({ today }) => ({ visited_on: today as PartialDate }),
  marks: ({ visited_on, opinion }) => ({ happenedOn: visited_on, outcome: opinion }),
  evidence: [9],
});

/** Best interests assessment (domain.md 3.3). */
export const bestInterestsAssessment = caseRecordKind({
  name: "best-interests-assessment",
  title: "bia.title",
  about: "member",
  in: memberStates,
  ...protectionCircle,
  form: defineForm(protectionTexts, {
    name: "best-interests-assessment",
    fields: {
      assessed_on: pastDay("protection.on", "When it was assessed."),
      recommendation: {
        kind: "choice",
        label: "bia.recommendation",
        options: named("bia-says", ["return", "stay", "other-country", "determination"]),
        required: true,
        purpose: "What is best after looking at all ways.",
        ...open,
      },
      bid_reasons: {
        kind: "choices",
        label: "bia.bid-reasons",
        options: named("bid-reason", bidReasons),
        purpose: "Some cases need a formal determination by several people.",
        ...open,
      },
      separation: words("bia.separation", "When, where, from whom and why the child was separated."),
      carers: words("bia.carers", "Who cared before, who cares now, brothers and sisters."),
      health_school_safety: words("bia.life", "Health, education, safety."),
      views_child: words("bia.views-child", "The child's own words, and whether it understands."),
      views_adults: words("bia.views-adults", "What the representative and the parents say."),
      options: words("bia.options", "Each way, with what speaks for and against it."),
      follow_up_on: { kind: "day", label: "bia.follow-up", purpose: "Looked at again.", ...open },
    },
  }),
  known: ({ today }) => ({ assessed_on: today as PartialDate }),
  marks: ({ assessed_on, recommendation }) => ({ happenedOn: assessed_on, outcome: recommendation }),
  evidence: [9],
});

/** Best interests determination, by a panel. */
export const bestInterestsDetermination = caseRecordKind({
  name: "best-interests-determination",
  title: "bid.title",
  about: "member",
  in: memberStates,
  ...protectionCircle,
  fixed: true,
  form: defineForm(protectionTexts, {
    name: "best-interests-determination",
    fields: {
      decided_on: pastDay("protection.on", "When it was decided."),
      decision: {
        kind: "choice",
        label: "bid.decision",
        options: named("bid-says", ["return", "not-return", "postpone"]),
        required: true,
        purpose: "Return only when it is the best of all ways.",
        ...open,
      },
      panel: words("bid.panel", "Who sat there, each having signed to keep it to themselves."),
      papers: words("bid.papers", "What was looked at."),
      reasons: words("bid.reasons", "Why, and who saw it otherwise."),
      told_on: { kind: "day", label: "bid.told-on", purpose: "The child was told.", ...open },
      review_on: { kind: "day", label: "bid.review-on", purpose: "Looked at again.", ...open },
    },
  }),
  known: ({ today }) => ({ decided_on: today as PartialDate }),
  marks: ({ decided_on, decision }) => ({ happenedOn: decided_on, outcome: decision }),
  evidence: [9],
});
