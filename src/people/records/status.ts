import { defineForm, named } from "../../platform/forms/index.ts";
import { peopleTexts } from "../texts/index.ts";
import { open, type RecordProblems, recordKind, sealed } from "./kind.ts";
import { sources } from "./name.ts";

/** Domain.md 4.2. */
export const statuses = [
  "no-document",
  "irregular-entry",
  "irregular-stay",
  "return-order-term-running",
  "return-order-term-expired",
  "return-order-no-term",
  "expulsion-order",
  "special-home",
  "short-detention",
  "asylum-registered",
  "asylum-lodged",
  "asylum-admissibility",
  "asylum-general",
  "asylum-accelerated",
  "dublin-out",
  "dublin-in",
  "asylum-suspended",
  "asylum-discontinued",
  "asylum-refused-term",
  "asylum-appeal",
  "asylum-final-refusal",
  "subsequent-application",
  "refugee",
  "humanitarian",
  "temporary-protection",
  "status-withdrawn",
  "permit-valid",
  "permit-expired",
  "permit-refused",
  "stateless-procedure",
  "family-of-bulgarian",
  "trafficking-reflection",
  "family-of-eu",
  "unknown",
] as const;

const statusForm = defineForm(peopleTexts, {
  name: "person-status",
  fields: {
    status: {
      kind: "choice",
      label: "status.status",
      options: named("status", statuses),
      required: true,
      purpose: "Which steps are open, and which terms run.",
      ...open,
    },
    since: {
      kind: "partial-date",
      label: "status.since",
      required: true,
      notAfterToday: true,
      earliestYear: 1950,
      purpose: "Terms are counted from it.",
      ...open,
    },
    until: {
      kind: "partial-date",
      label: "status.until",
      earliestYear: 1950,
      purpose: "A status that has ended is history.",
      ...open,
    },
    source: {
      kind: "choice",
      label: "source.label",
      options: named("source", sources),
      required: true,
      purpose: "What the person believes and what the order says may differ.",
      ...open,
    },
    proof: {
      kind: "line",
      label: "status.proof",
      hint: "status.proof-hint",
      purpose: "Which paper shows it.",
      ...sealed,
    },
    order_number: {
      kind: "line",
      label: "status.order-number",
      longest: 60,
      purpose: "Authorities find the file by it.",
      ...sealed,
    },
    served_on: {
      kind: "day",
      label: "status.served-on",
      notAfterToday: true,
      purpose: "The term to appeal begins with it.",
      ...open,
    },
    served_how: {
      kind: "line",
      label: "status.served-how",
      purpose: "An order read out without an interpreter can be appealed.",
      ...sealed,
    },
    understood: {
      kind: "choice",
      label: "status.understood",
      options: named("known", ["yes", "no", "unknown"]),
      purpose: "An order nobody understood can be appealed.",
      ...open,
    },
  },
});

export const statusKind = recordKind({
  name: "status",
  table: "person_status",
  form: statusForm,
  seenWith: "person.read-whole",
  check: ({ since, until }): RecordProblems =>
    until && until < since ? { until: { text: "problem.ends-before" } } : {},
});
