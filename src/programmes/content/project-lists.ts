import { defineForm, named } from "../../platform/forms/index.ts";
import { programmesTexts } from "../texts/index.ts";
import { amount, day, percent, titles, told } from "./field.ts";
import { countedFacts } from "./project-forms.ts";

const code = {
  kind: "line",
  label: "field.code",
  hint: "field.code-hint",
  required: true,
  longest: 20,
  purpose: "Payments and papers name it by the code.",
  ...told,
} as const;

/** Who carries the project. */
export const partnerForm = defineForm(programmesTexts, {
  name: "project-partner",
  fields: {
    name: {
      kind: "line",
      label: "partner.name",
      required: true,
      longest: 200,
      purpose: "Who carries the project.",
      ...told,
    },
    part: {
      kind: "choice",
      label: "partner.part",
      options: named("partner-part", ["beneficiary", "partner", "authority", "donor"]),
      required: true,
      purpose: "Who answers for what.",
      ...told,
    },
    share: percent("partner.share", "What they put in."),
  },
});

/** The cost groups usual under AMIF (domain.md 6.4). */
export const costGroups = ["a", "b", "c", "d", "e", "f", "g", "h", "i"] as const;

/** A line of the budget. */
export const lineForm = defineForm(programmesTexts, {
  name: "project-line",
  fields: {
    code,
    group: {
      kind: "choice",
      label: "line.group",
      options: named("cost-group", costGroups),
      required: true,
      purpose: "Reports add up by cost group.",
      ...told,
    },
    ...titles,
    amount: { ...amount("line.amount", "Payments beyond it are refused."), hint: "line.amount-hint" },
    management: {
      kind: "tick",
      label: "line.management",
      purpose: "What managing the project may cost is limited.",
      ...told,
    },
  },
});

/** How many persons of one kind the project is to reach. Another figure is an amendment: another version. */
export const targetForm = defineForm(programmesTexts, {
  name: "project-target",
  fields: {
    indicator: {
      kind: "choice",
      label: "target.indicator",
      options: named("counts", countedFacts),
      required: true,
      purpose: "What is measured against it.",
      ...told,
    },
    persons: {
      kind: "number",
      label: "target.persons",
      required: true,
      least: 1,
      most: 1_000_000,
      purpose: "What the contract promises.",
      ...told,
    },
    by: { ...day("target.by", "Until when it was promised."), hint: "target.by-hint" },
    from: {
      kind: "choice",
      label: "project.target-from",
      options: named("target-from", ["contract", "public-word", "demo"]),
      required: true,
      purpose: "Whether the figure binds.",
      ...told,
    },
  },
});

/** A criterion for taking part that the contract adds. */
export const criterionForm = defineForm(programmesTexts, {
  name: "project-criterion",
  fields: {
    text_bg: {
      kind: "line",
      label: "criterion.text-bg",
      required: true,
      longest: 400,
      purpose: "What whoever decides looks at.",
      ...told,
    },
    text_en: {
      kind: "line",
      label: "criterion.text-en",
      required: true,
      longest: 400,
      purpose: "What whoever decides looks at.",
      ...told,
    },
  },
});

/** A package of help that the project may give. */
export const packageForm = defineForm(programmesTexts, {
  name: "project-package",
  fields: {
    code,
    ...titles,
    per_person: { ...amount("package.per-person", "Nobody gets more."), hint: "package.ceiling-hint" },
    per_household: {
      ...amount("package.per-household", "No household gets more, however many they are."),
      hint: "package.ceiling-hint",
    },
    conditions: {
      kind: "text",
      label: "package.conditions",
      longest: 2000,
      purpose: "They stand in the letter to the person.",
      ...told,
    },
  },
});

/** What a package holds. */
export const itemForm = defineForm(programmesTexts, {
  name: "project-item",
  fields: {
    package: {
      kind: "reference",
      label: "item.package",
      required: true,
      purpose: "Which package it is a part of.",
      ...told,
    },
    aid: {
      kind: "reference",
      label: "item.aid",
      required: true,
      purpose: "What is given.",
      ...told,
    },
    most: { ...amount("item.most", "More than that is refused."), hint: "package.ceiling-hint" },
    household_once: {
      kind: "tick",
      label: "item.household-once",
      purpose: "Given once for a household, not to each of them.",
      ...told,
    },
    line: {
      kind: "reference",
      label: "item.line",
      purpose: "Which line of the budget pays for it.",
      ...told,
    },
  },
});
