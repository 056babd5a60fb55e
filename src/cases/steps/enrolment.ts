import { defineForm, named } from "../../platform/forms/index.ts";
import { caseRecordKind } from "../journey/kind.ts";
import { casesTexts } from "../texts/index.ts";
import { open, sealed } from "./field.ts";

/** The target groups of the return funds (domain.md 0.2, 6.6). */
export const targetGroups = [
  "irregular",
  "asylum-pending",
  "asylum-refused",
  "asylum-withdrawn",
  "protection-holder",
  "return-order",
  "permit-expired",
  "other",
] as const;

/** To which group of the contract somebody belongs by their status now; those left out are for somebody to decide. */
const groupOf: Readonly<Record<string, (typeof targetGroups)[number]>> = {
  "irregular-entry": "irregular",
  "irregular-stay": "irregular",
  "return-order-term-running": "return-order",
  "return-order-term-expired": "return-order",
  "return-order-no-term": "return-order",
  "expulsion-order": "return-order",
  "asylum-registered": "asylum-pending",
  "asylum-lodged": "asylum-pending",
  "asylum-admissibility": "asylum-pending",
  "asylum-general": "asylum-pending",
  "asylum-accelerated": "asylum-pending",
  "asylum-appeal": "asylum-pending",
  "subsequent-application": "asylum-pending",
  "asylum-refused-term": "asylum-refused",
  "asylum-refused-final": "asylum-refused",
  refugee: "protection-holder",
  humanitarian: "protection-holder",
  "permit-expired": "permit-expired",
};

const enrolmentForm = defineForm(casesTexts, {
  name: "case-enrolment",
  fields: {
    project: {
      kind: "reference",
      label: "enrolment.project",
      required: true,
      purpose: "Which budget pays for the help, and in which figures the person counts.",
      ...open,
    },
    enrolled_on: {
      kind: "day",
      label: "enrolment.on",
      required: true,
      purpose: "Help given before it cannot be charged to the project.",
      ...open,
    },
    target_group: {
      kind: "choice",
      label: "enrolment.target-group",
      options: named("target-group", targetGroups),
      required: true,
      purpose: "The contract names whom the project may help.",
      ...open,
    },
    proof: {
      kind: "line",
      label: "enrolment.proof",
      hint: "enrolment.proof-hint",
      purpose: "Which paper shows that the person belongs to the group.",
      ...sealed,
    },
  },
});

/** A person's part in a project: counted there by its own indicators, once in the mission's total. */
export const enrolment = caseRecordKind({
  name: "enrolment",
  title: "enrolment.title",
  about: "members",
  reads: "case.read",
  writes: "case.write",
  form: enrolmentForm,
  known({ today, person }) {
    const now = person.statuses.filter(({ until }) => until === null).map(({ status }) => groupOf[status]);
    const [group, ...others] = [...new Set(now)];
    return { enrolled_on: today as never, ...(group && others.length === 0 ? { target_group: group } : {}) };
  },
  marks: ({ enrolled_on, project }) => ({ happenedOn: enrolled_on, outcome: project }),
  check({ project }, { dossier }) {
    const before = dossier.recordsOf({ name: "enrolment", form: enrolmentForm });
    const twice = before.some(({ open: told, memberId }) => told.project === project && memberId !== null);
    return twice ? { project: { text: "enrolment.twice" } } : {};
  },
  evidence: [3],
});
