import { defineForm, type Field, named } from "../../platform/forms/index.ts";
import { peopleTexts } from "../texts/index.ts";

/** What somebody may say yes or no to, each by itself (domain.md 1.3.2). */
export const consentPurposes = [
  "casework",
  "migration-directorate",
  "sar",
  "embassy",
  "mission-of-return",
  "medical",
  "riat",
  "family",
  "publicity",
  "after-return",
  "research",
] as const;

export type ConsentPurpose = (typeof consentPurposes)[number];

export const isConsentPurpose = (name: string): name is ConsentPurpose =>
  (consentPurposes as readonly string[]).includes(name);

const consentForms = ["paper", "e-signature", "thumb", "oral"] as const;

/** The version of the privacy notice that is handed out today. */
export const currentNotice = "2026-1";

const open = { retention: "case-file", seal: "open" } as const satisfies Partial<Field>;
const sealed = { retention: "case-file", seal: "sealed" } as const satisfies Partial<Field>;

/** What a decision needs, to whatever it is about. */
const howDecided = {
  decision: {
    kind: "choice",
    label: "consent.decision",
    options: named("decision", ["given", "refused"]),
    required: true,
    purpose: "A refusal is kept too, so that nobody asks again and again.",
    ...open,
  },
  given_on: {
    kind: "day",
    label: "consent.given-on",
    required: true,
    notAfterToday: true,
    earliestYear: 2000,
    purpose: "What was decided later counts.",
    ...open,
  },
  form: {
    kind: "choice",
    label: "consent.form",
    options: named("consent-form", consentForms),
    required: true,
    purpose: "How the decision can be proved.",
    ...open,
  },
  language: {
    kind: "reference",
    label: "consent.language",
    required: true,
    purpose: "A consent counts only in a language the person understands.",
    ...open,
  },
  notice: {
    kind: "line",
    label: "consent.notice",
    required: true,
    longest: 20,
    purpose: "What the person was told before deciding.",
    ...open,
  },
  interpreter: {
    kind: "line",
    label: "consent.interpreter",
    longest: 120,
    purpose: "Who said it in the person's language.",
    ...sealed,
  },
  witness: {
    kind: "line",
    label: "consent.witness",
    hint: "consent.witness-hint",
    longest: 120,
    purpose: "A thumb print or a spoken word needs somebody who was there.",
    ...sealed,
  },
  representative: {
    kind: "line",
    label: "consent.representative",
    hint: "consent.representative-hint",
    longest: 120,
    purpose: "For a child the representative decides too.",
    ...sealed,
  },
  child_agrees: {
    kind: "yes-no",
    label: "consent.child-agrees",
    purpose: "A child is asked as well; the representative's yes is not enough.",
    ...open,
  },
  note: {
    kind: "text",
    label: "consent.note",
    longest: 1000,
    purpose: "Limits the person sets: to whom, what not.",
    ...sealed,
  },
} as const;

export const consentForm = defineForm(peopleTexts, {
  name: "consent",
  fields: {
    purpose: {
      kind: "choice",
      label: "consent.purpose",
      options: named("purpose", consentPurposes),
      required: true,
      purpose: "Each purpose is asked by itself; no is an answer.",
      ...open,
    },
    ...howDecided,
  },
});

/** The same decision about several purposes, by several who sit at one table: a line for each of them and for each purpose. */
export const familyConsentForm = defineForm(peopleTexts, {
  name: "family-consent",
  fields: {
    purposes: {
      kind: "choices",
      label: "consent.purpose",
      hint: "consent.purposes-hint",
      options: named("purpose", consentPurposes),
      required: true,
      purpose: "Each purpose is asked by itself; those with the same answer are written at once.",
      ...open,
    },
    ...howDecided,
  },
});
