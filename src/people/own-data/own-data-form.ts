import { defineForm } from "../../platform/forms/index.ts";
import { peopleTexts } from "../texts/index.ts";

export const ownDataForm = defineForm(peopleTexts, {
  name: "person-own-data",
  fields: {
    language: {
      kind: "reference",
      label: "own.language",
      required: true,
      purpose: "The person must be able to read it.",
      retention: "not-kept",
      seal: "open",
    },
    own_reason: {
      kind: "text",
      label: "own.reason",
      hint: "own.reason-hint",
      required: true,
      longest: 500,
      purpose: "Whoever looks later must understand who asked for it.",
      retention: "case-file",
      seal: "sealed",
    },
  },
});
