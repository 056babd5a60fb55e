import { largestFile } from "../../platform/files/index.ts";
import { defineForm, named } from "../../platform/forms/index.ts";
import { costsTexts } from "../texts/index.ts";

const told = { retention: "finance", seal: "open" } as const;

/** The proof of a cost. */
export const paperForm = defineForm(costsTexts, {
  name: "cost-paper",
  fields: {
    paper: {
      kind: "file",
      label: "papers.file",
      hint: "papers.file-hint",
      required: true,
      largest: largestFile,
      accept: "image/*,application/pdf",
      purpose: "A cost without a paper is none.",
      retention: "finance",
      seal: "sealed-team",
    },
  },
});

/** What somebody else says to a cost. */
export const decideForm = defineForm(costsTexts, {
  name: "cost-decision",
  fields: {
    outcome: {
      kind: "choice",
      label: "decide.outcome",
      options: named("decide", ["approved", "sent-back"]),
      required: true,
      purpose: "Nobody approves what they wrote down themselves.",
      ...told,
    },
    reason: {
      kind: "line",
      label: "decide.reason",
      hint: "decide.reason-hint",
      longest: 300,
      purpose: "Whoever wrote it down must know what to correct.",
      ...told,
    },
  },
});

/** Why a cost counts no longer. */
export const strikeForm = defineForm(costsTexts, {
  name: "cost-strike",
  fields: {
    reason: {
      kind: "line",
      label: "strike.reason",
      required: true,
      longest: 300,
      purpose: "Whoever finds a sum missing asks why.",
      ...told,
    },
  },
});
