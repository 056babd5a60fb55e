import { defineForm, named } from "../../platform/forms/index.ts";
import { open, sealed } from "../records/kind.ts";
import { peopleTexts } from "../texts/index.ts";

/** What this person is to the other. `parent` makes the direction: the parent is the first of the two. */
const relationKinds = [
  "parent",
  "child",
  "spouse",
  "sibling",
  "grandparent",
  "grandchild",
  "guardian",
  "ward",
  "other-relative",
  "companion",
] as const;

export type RelationKind = (typeof relationKinds)[number];

const evidences = ["document", "statement", "none"] as const;

export const relationForm = defineForm(peopleTexts, {
  name: "relationship",
  fields: {
    other_number: {
      kind: "line",
      label: "relation.other-number",
      hint: "relation.other-number-hint",
      required: true,
      longest: 20,
      purpose: "Which person it is.",
      ...open,
    },
    kind: {
      kind: "choice",
      label: "relation.kind",
      options: named("relation", relationKinds),
      required: true,
      purpose: "Who belongs to whom; who may decide for a child.",
      ...open,
    },
    evidence: {
      kind: "choice",
      label: "relation.evidence",
      options: named("evidence", evidences),
      required: true,
      purpose: "A relationship somebody says is not one somebody proved.",
      ...open,
    },
    custody: {
      kind: "choice",
      label: "relation.custody",
      options: named("known", ["yes", "no", "unknown"]),
      purpose: "Nobody takes a child abroad without the right to.",
      ...open,
    },
    valid_from: { kind: "partial-date", label: "relation.valid-from", purpose: "Marriages begin.", ...open },
    valid_until: { kind: "partial-date", label: "relation.valid-until", purpose: "Marriages end.", ...open },
    note: {
      kind: "line",
      label: "relation.note",
      purpose: "Which paper shows it.",
      ...sealed,
    },
  },
});

/** Pages of the intake whose answers a family that came together mostly shares. */
export const sharedPages = ["nationality", "language", "contact", "arrival", "status", "home"] as const;

/** What is the same for those who travel together, and what they are to each other: said once at the table. */
export const sharedForm = defineForm(peopleTexts, {
  name: "family-shared",
  fields: {
    take: {
      kind: "choices",
      label: "shared.take",
      hint: "shared.take-hint",
      options: named("page", sharedPages),
      purpose: "Nobody is asked four times for what the family has said once.",
      ...open,
    },
    evidence: {
      kind: "choice",
      label: "shared.evidence",
      hint: "shared.evidence-hint",
      options: named("evidence", evidences),
      purpose: "A relationship somebody says is not one somebody proved.",
      ...open,
    },
    both: {
      kind: "tick",
      label: "shared.both",
      purpose: "Whose children they are; both parents decide.",
      ...open,
    },
    custody: {
      kind: "choice",
      label: "relation.custody",
      options: named("known", ["yes", "no", "unknown"]),
      purpose: "Nobody takes a child abroad without the right to.",
      ...open,
    },
    note: { kind: "line", label: "relation.note", purpose: "Which paper shows it.", ...sealed },
  },
});

export const groupParts = ["principal", "spouse", "child", "parent", "sibling", "other", "escort"] as const;

export const groupForm = defineForm(peopleTexts, {
  name: "travel-group",
  fields: {
    member_number: {
      kind: "line",
      label: "relation.other-number",
      hint: "relation.other-number-hint",
      required: true,
      longest: 20,
      purpose: "Which person it is.",
      ...open,
    },
    part: {
      kind: "choice",
      label: "group.part",
      options: named("part", groupParts),
      required: true,
      purpose: "Who speaks for whom in the group.",
      ...open,
    },
  },
});
