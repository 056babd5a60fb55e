import { defineForm, named } from "../../platform/forms/index.ts";
import { programmesTexts } from "../texts/index.ts";
import { day, percent, titles, told } from "./field.ts";

const words = { kind: "text", longest: 4000, ...told } as const;

/** What a project is, and when. */
export const projectForm = defineForm(programmesTexts, {
  name: "project",
  fields: {
    number: {
      kind: "line",
      label: "field.number",
      hint: "project.number-hint",
      longest: 80,
      purpose: "Every paper and report names it.",
      ...told,
    },
    ...titles,
    objective_bg: { ...words, label: "project.objective-bg", purpose: "What it is for." },
    objective_en: { ...words, label: "project.objective-en", purpose: "What it is for." },
    objective: {
      kind: "line",
      label: "call.objective",
      longest: 300,
      purpose: "Which objective of the programme it serves.",
      ...told,
    },
    action: {
      kind: "line",
      label: "call.action",
      longest: 300,
      purpose: "Which action of the programme it serves.",
      ...told,
    },
    signed_on: day("project.signed-on", "The contract binds from then."),
    starts_on: { ...day("field.starts-on", "Help given before it is not the project's."), required: true },
    ends_on: { ...day("field.ends-on", "Help given after it is not the project's."), required: true },
    works_from: day("project.works-from", "When the work with people began."),
    pays_until: {
      ...day("project.pays-until", "What is paid later is not reimbursed."),
      hint: "project.pays-until-hint",
    },
    target: {
      kind: "number",
      label: "project.target",
      least: 0,
      most: 1_000_000,
      purpose: "How many people the project is to reach.",
      ...told,
    },
    target_with: {
      kind: "line",
      label: "project.target-with",
      hint: "project.target-with-hint",
      longest: 200,
      purpose: "A target shared by several projects is not counted twice.",
      ...told,
    },
    target_from: {
      kind: "choice",
      label: "project.target-from",
      options: named("target-from", ["contract", "public-word", "demo"]),
      purpose: "Whether the figure binds.",
      ...told,
    },
  },
});

/** What a project may count: each is an indicator. */
export const countedFacts = [
  "counselled-legally",
  "counselled-on-return",
  "returned",
  "reintegrated",
  "withdrawn",
  "no-show",
] as const;

/** Whom the project may help, and what must be proven. */
export const rulesForm = defineForm(programmesTexts, {
  name: "project-rules",
  fields: {
    target_groups: {
      kind: "references",
      label: "rules.target-groups",
      hint: "rules.target-groups-hint",
      purpose: "The contract names whom the project may help.",
      ...told,
    },
    evidence: {
      kind: "references",
      label: "rules.evidence",
      hint: "rules.evidence-hint",
      purpose: "What an auditor wants to see in every file.",
      ...told,
    },
    counts: {
      kind: "choices",
      label: "rules.counts",
      hint: "rules.counts-hint",
      options: named("counts", countedFacts),
      purpose: "Each project counts by its own indicators.",
      ...told,
    },
    child_until: {
      kind: "number",
      label: "rules.child-until",
      hint: "rules.child-until-hint",
      least: 0,
      most: 18,
      purpose: "Who gets a child's share.",
      ...told,
    },
    child_share: percent("rules.child-share", "How much of a grown-up's grant a child gets."),
    one_per_household: {
      kind: "tick",
      label: "rules.one-per-household",
      purpose: "Some projects give a reintegration grant to one person of a household only.",
      ...told,
    },
    with_other_aid: {
      kind: "choice",
      label: "rules.with-other-aid",
      options: named("with-other-aid", ["never", "travel-only"]),
      required: true,
      purpose: "The same help is never paid by two programmes.",
      ...told,
    },
  },
});

/** Whose money it is, and what limits it. */
export const fundingForm = defineForm(programmesTexts, {
  name: "project-funding",
  fields: {
    currency: {
      kind: "reference",
      label: "funding.currency",
      required: true,
      purpose: "Ceilings, budget and reports are in it.",
      ...told,
    },
    eu_share: percent("funding.eu-share", "What the fund pays."),
    national_share: percent("funding.national-share", "What the state pays."),
    own_share: percent("funding.own-share", "What the mission or others pay."),
    indirect_most: percent("funding.indirect-most", "Indirect costs beyond it are not reimbursed."),
    management_most: percent("funding.management-most", "Management beyond it is not reimbursed."),
    rates: {
      kind: "choice",
      label: "funding.rates",
      options: named("rate-source", ["inforeuro", "un"]),
      required: true,
      purpose: "By whose rates other currencies are booked.",
      ...told,
    },
    statement_bg: { ...words, label: "funding.statement-bg", purpose: "Printed on every paper." },
    statement_en: { ...words, label: "funding.statement-en", purpose: "Printed on every paper." },
    emblem: {
      kind: "tick",
      label: "funding.emblem",
      purpose: "Papers carry the emblem of the European Union.",
      ...told,
    },
  },
});
