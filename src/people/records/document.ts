import { defineForm, named } from "../../platform/forms/index.ts";
import { foldNumber } from "../finding/fold-numbers.ts";
import { peopleTexts } from "../texts/index.ts";
import { open, type RecordProblems, recordKind, sealed } from "./kind.ts";

const documentKinds = [
  "passport",
  "national-id",
  "laissez-passer",
  "birth-certificate",
  "marriage-certificate",
  "sar-card",
  "residence-card",
  "seaman-book",
  "driving-licence",
  "military-book",
  "court-paper",
  "school-paper",
  "other",
] as const;

/** Where an original can be: the person, us, an office, or nowhere anybody knows. */
export const holders = [
  "person",
  "mission",
  "sar",
  "migration-police",
  "border-police",
  "court",
  "embassy",
  "relative",
  "employer",
  "lost",
  "unknown",
] as const;

const documentForm = defineForm(peopleTexts, {
  name: "person-document",
  fields: {
    kind: {
      kind: "choice",
      label: "document.kind",
      options: named("document-kind", documentKinds),
      required: true,
      purpose: "What can be travelled with, and what must be got first.",
      ...open,
    },
    number: {
      kind: "line",
      label: "document.number",
      longest: 60,
      purpose: "To tell two people of one name apart, and for tickets.",
      ...sealed,
    },
    issuer: {
      kind: "reference",
      label: "document.issuer",
      purpose: "Which embassy answers for it.",
      ...open,
    },
    authority: {
      kind: "line",
      label: "document.authority",
      longest: 120,
      purpose: "Forms ask for it.",
      ...sealed,
    },
    issued: {
      kind: "partial-date",
      label: "document.issued",
      notAfterToday: true,
      earliestYear: 1920,
      purpose: "Forms ask for it.",
      ...open,
    },
    expires: {
      kind: "partial-date",
      label: "document.expires",
      earliestYear: 1920,
      purpose: "Nobody flies with an expired passport.",
      ...open,
    },
    seen: {
      kind: "choice",
      label: "document.seen",
      options: named("seen", ["original", "copy", "photo", "not-seen"]),
      required: true,
      purpose: "A paper somebody saw weighs more than one somebody told of.",
      ...open,
    },
    copy_held: {
      kind: "tick",
      label: "document.copy-held",
      purpose: "Whether there is a copy in the file.",
      ...open,
    },
    usable: {
      kind: "choice",
      label: "document.usable",
      options: named("known", ["yes", "no", "unknown"]),
      purpose: "Whether one can travel with it.",
      ...open,
    },
  },
});

export const documentKind = recordKind({
  name: "document",
  table: "person_document",
  form: documentForm,
  check: ({ issued, expires }): RecordProblems =>
    issued && expires && expires < issued ? { expires: { text: "problem.ends-before" } } : {},
  exactKeys: ({ number }) =>
    number === null || foldNumber(number) === "" ? [] : [{ kind: "document", value: foldNumber(number) }],
});
