import { defineForm, named } from "../../platform/forms/index.ts";
import type { Dossier } from "../dossier/dossier.ts";
import { helpedBefore } from "../dossier/helped-before.ts";
import { caseRecordKind } from "../journey/kind.ts";
import { reasonCodes } from "../journey/reasons.ts";
import { casesTexts } from "../texts/index.ts";
import { enrolment } from "./enrolment.ts";
import { open, sealed } from "./field.ts";
import { reviewOn, reviewProblems } from "./review-field.ts";

/** The criteria every project asks of (domain.md 1.8); what a project's contract adds is written beside them. */
export const criteria = [
  "target_group",
  "third_country",
  "destination_open",
  "not_helped_before",
  "means",
  "funds",
  "fit",
  "may_leave",
] as const;

/** Reasons that may pass: they are looked at again. */
const passing: ReadonlySet<string> = new Set(["authority-objection", "medically-unfit"]);

const answers = ["met", "not-met", "waived", "not-applicable"] as const;

const criterion = (name: (typeof criteria)[number]) =>
  ({
    kind: "choice",
    label: `criterion.${name}`,
    options: named("criterion-answer", answers),
    required: true,
    purpose: "Whoever asks why somebody was helped, or was not, gets an answer.",
    ...open,
  }) as const;

/** By what the person said, or by what the mission's own cases hold. Helped twice, somebody must answer why. */
const wasHelpedBefore = ({ person, outside }: Dossier): boolean =>
  person.earlier?.earlier_return === "yes" ||
  outside(helpedBefore).some(({ personId }) => personId === person.id);

/** A question of some decisions only. */
const whenDecided = <const D extends "conditional" | "ineligible">(decision: D) =>
  ({ askedWith: { field: "decision", answers: [decision], needed: true } }) as const;

/** The project manager's decision whether a project helps a person; with it the way goes on, or ends. */
export const eligibility = caseRecordKind({
  name: "eligibility",
  title: "eligibility.title",
  about: "members",
  reads: "case.read",
  writes: "case.decide",
  fixed: true,
  in: ["applied", "clearance", "eligible", "preparing"],
  form: defineForm(casesTexts, {
    name: "case-eligibility",
    fields: {
      project: {
        kind: "reference",
        label: "enrolment.project",
        required: true,
        purpose: "Criteria differ between projects.",
        ...open,
      },
      target_group: criterion("target_group"),
      third_country: criterion("third_country"),
      destination_open: criterion("destination_open"),
      not_helped_before: criterion("not_helped_before"),
      means: criterion("means"),
      funds: criterion("funds"),
      fit: criterion("fit"),
      may_leave: criterion("may_leave"),
      decision: {
        kind: "choice",
        label: "eligibility.decision",
        options: named("eligibility", ["eligible", "conditional", "ineligible"]),
        required: true,
        purpose: "The person is told, with the reason and the way to complain.",
        ...open,
      },
      reason_code: {
        kind: "choice",
        label: "eligibility.reason",
        options: named("code", reasonCodes.ineligible),
        ...whenDecided("ineligible"),
        purpose: "A refusal names the criterion.",
        ...open,
      },
      referral: {
        kind: "text",
        label: "eligibility.referral",
        hint: "eligibility.referral-hint",
        longest: 500,
        ...whenDecided("ineligible"),
        purpose: "Nobody is sent away without knowing who else may help.",
        ...sealed,
      },
      review_on: { ...reviewOn, askedWith: { field: "decision", answers: ["ineligible"] } },
      condition: {
        kind: "text",
        label: "eligibility.condition",
        hint: "eligibility.condition-hint",
        longest: 500,
        ...whenDecided("conditional"),
        purpose: "The person is told in the letter what is asked of them.",
        ...sealed,
      },
      evidence: {
        kind: "text",
        label: "eligibility.evidence",
        hint: "eligibility.evidence-hint",
        longest: 2000,
        purpose: "What each answer rests on; who waived a criterion, and why.",
        ...sealed,
      },
      decided_on: {
        kind: "day",
        label: "eligibility.on",
        required: true,
        notAfterToday: true,
        purpose: "The term to complain begins with it.",
        ...open,
      },
    },
  }),
  known: (dossier) => {
    const { today, recordsOf } = dossier;
    const project = recordsOf(enrolment).at(-1)?.open.project;
    return {
      decided_on: today as never,
      target_group: "met" as const,
      third_country: "met" as const,
      destination_open: "met" as const,
      funds: "met" as const,
      means: "not-applicable" as const,
      fit: "met" as const,
      may_leave: "met" as const,
      ...(wasHelpedBefore(dossier) ? { not_helped_before: "not-met" as const } : {}),
      ...(project ? { project } : {}),
    };
  },
  check(values, { dossier, today }) {
    const unmet = criteria.filter((name) => values[name] === "not-met");
    const { decision, reason_code, evidence, not_helped_before, review_on } = values;
    const mayPass = decision === "ineligible" && reason_code !== null && passing.has(reason_code);
    return {
      ...reviewProblems(mayPass, review_on, today),
      ...(decision !== "ineligible" && unmet.length > 0 ? { decision: { text: "eligibility.unmet" } } : {}),
      ...(decision === "ineligible" && unmet.length === 0 && reason_code !== "false-data"
        ? { decision: { text: "eligibility.all-met" } }
        : {}),
      ...(criteria.some((name) => values[name] === "waived") && evidence === null
        ? { evidence: { text: "eligibility.waived-why" } }
        : {}),
      ...(not_helped_before === "met" && wasHelpedBefore(dossier)
        ? { not_helped_before: { text: "eligibility.helped-before" } }
        : {}),
    };
  },
  marks: ({ decided_on, decision }) => ({ happenedOn: decided_on, outcome: decision }),
  moves: ({ decision, reason_code }) =>
    decision === "ineligible"
      ? { to: "ineligible", reason: reason_code ?? "false-data", must: true }
      : { to: "eligible", must: false },
  brings: { to: "ineligible", outcome: "ineligible", title: "guard.refusal-written" },
  evidence: [10],
});
