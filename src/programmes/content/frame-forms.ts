import { defineForm, named } from "../../platform/forms/index.ts";
import { programmesTexts } from "../texts/index.ts";
import { day, percent, titles, told } from "./field.ts";

export const funds = ["amif", "return-fund", "eea-norway", "emergency", "other"] as const;

/** A fund's programme period. */
export const programmeForm = defineForm(programmesTexts, {
  name: "programme",
  fields: {
    fund: {
      kind: "choice",
      label: "programme.fund",
      options: named("fund", funds),
      required: true,
      purpose: "Each fund counts and pays by rules of its own.",
      ...told,
    },
    ...titles,
    starts_on: day("field.starts-on", "Costs before it belong to another period."),
    ends_on: day("field.ends-on", "Costs after it belong to another period."),
    authority: {
      kind: "line",
      label: "programme.authority",
      purpose: "Who signs contracts and takes reports.",
      ...told,
    },
    eu_share: percent("programme.eu-share", "The most that the fund pays of a project."),
  },
});

/** A call for proposals within a programme period. */
export const callForm = defineForm(programmesTexts, {
  name: "programme-call",
  fields: {
    number: {
      kind: "line",
      label: "field.number",
      longest: 80,
      purpose: "How the authority's register finds it.",
      ...told,
    },
    ...titles,
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
    opened_on: day("call.opened-on", "Rules of that day hold for it."),
  },
});

/** Where something in the text is from. */
export const sourceForm = defineForm(programmesTexts, {
  name: "programme-source",
  fields: {
    about: {
      kind: "line",
      label: "source.about",
      hint: "source.about-hint",
      required: true,
      longest: 200,
      purpose: "A fact without a source is none.",
      ...told,
    },
    source: {
      kind: "line",
      label: "source.source",
      required: true,
      longest: 500,
      purpose: "Where it can be read again.",
      ...told,
    },
    sure: {
      kind: "choice",
      label: "source.sure",
      options: named("sure", ["read", "known", "derived", "demo"]),
      required: true,
      purpose: "Nobody reports what was only made up for a demonstration.",
      ...told,
    },
    seen_on: day("source.seen-on", "Sources change."),
  },
});
