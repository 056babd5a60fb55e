import { defineForm, named } from "../../platform/forms/index.ts";
import { peopleTexts } from "../texts/index.ts";
import { open, recordKind, sealed } from "./kind.ts";

/** What stands where a country would, for those who have none or of whom nobody knows. */
export const withoutCountry = ["stateless", "undetermined"] as const;

const nationalityForm = defineForm(peopleTexts, {
  name: "person-nationality",
  fields: {
    country: {
      kind: "reference",
      label: "nationality.country",
      required: true,
      purpose: "It decides which embassy and which programme.",
      ...open,
    },
    standing: {
      kind: "choice",
      label: "nationality.standing",
      options: named("standing", ["claimed", "confirmed"]),
      required: true,
      purpose: "What the person says and what a state has confirmed are two things.",
      ...open,
    },
    confirmed_by: {
      kind: "line",
      label: "nationality.confirmed-by",
      longest: 120,
      purpose: "Who vouches for it.",
      ...sealed,
    },
    main: {
      kind: "tick",
      label: "nationality.main",
      purpose: "Of several, the one counted in figures.",
      ...open,
    },
  },
});

export const nationalityKind = recordKind({
  name: "nationality",
  table: "person_nationality",
  form: nationalityForm,
  mainAmong: null,
  check: ({ standing, confirmed_by }) =>
    standing === "confirmed" && confirmed_by === null
      ? { confirmed_by: { text: "problem.who-confirmed" } }
      : {},
});
