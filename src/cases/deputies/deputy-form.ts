import { defineForm } from "../../platform/forms/index.ts";
import { casesTexts } from "../texts/index.ts";

const kept = { seal: "open", retention: "case-file" } as const;

/** Who looks after whose cases, from when until when. */
export const deputyForm = defineForm(casesTexts, {
  name: "case-deputy",
  fields: {
    away: {
      kind: "reference",
      label: "deputy.away",
      required: true,
      purpose: "Whose cases wait while they are on leave or ill.",
      ...kept,
    },
    colleague: {
      kind: "reference",
      label: "deputy.colleague",
      hint: "deputy.colleague-hint",
      required: true,
      purpose: "Somebody does what is due in every case.",
      ...kept,
    },
    since: {
      kind: "day",
      label: "deputy.since",
      required: true,
      purpose: "From which day on a colleague sees what is due.",
      ...kept,
    },
    until: {
      kind: "day",
      label: "deputy.until",
      hint: "deputy.until-hint",
      required: true,
      purpose: "It ends by itself.",
      ...kept,
    },
  },
});
