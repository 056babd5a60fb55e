import { defineForm, named } from "../../platform/forms/index.ts";
import { peopleTexts } from "../texts/index.ts";
import { open, recordKind } from "./kind.ts";

export const languageForm = defineForm(peopleTexts, {
  name: "person-language",
  fields: {
    language: {
      kind: "reference",
      label: "language.language",
      required: true,
      purpose: "To pick the interpreter and the printed form.",
      ...open,
    },
    speaks: {
      kind: "choice",
      label: "language.speaks",
      options: named("speaks", ["well", "enough", "little"]),
      required: true,
      purpose: "A talk about returning needs more than a little of a language.",
      ...open,
    },
    reads: {
      kind: "choice",
      label: "language.reads",
      options: named("literacy", ["yes", "a-little", "no"]),
      purpose: "Nobody is given a form they cannot read.",
      ...open,
    },
    main: {
      kind: "tick",
      label: "language.main",
      purpose: "In this one the person wants to be spoken to.",
      ...open,
    },
  },
});

export const languageKind = recordKind({
  name: "language",
  table: "person_language",
  form: languageForm,
  mainAmong: null,
});
