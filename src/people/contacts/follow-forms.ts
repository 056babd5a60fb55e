import { defineForm, named } from "../../platform/forms/index.ts";
import { peopleTexts } from "../texts/index.ts";

/** How a contact can end without becoming a person. */
export const closings = ["answered", "not-reached", "withdrawn"] as const;

export const triageForm = defineForm(peopleTexts, {
  name: "contact-triage",
  fields: {
    what: {
      kind: "text",
      label: "contact.triage-what",
      required: true,
      longest: 2_000,
      purpose: "That somebody looked at what could not wait, and what was done.",
      retention: "inquiry",
      seal: "sealed",
    },
  },
});

export const closingForm = defineForm(peopleTexts, {
  name: "contact-closing",
  fields: {
    how: {
      kind: "choice",
      label: "closing.how",
      options: named("closing", closings),
      required: true,
      purpose: "Whether the person got an answer.",
      retention: "inquiry",
      seal: "open",
    },
  },
});

export const tieForm = defineForm(peopleTexts, {
  name: "contact-person",
  fields: {
    person_number: {
      kind: "line",
      label: "people.number",
      hint: "relation.other-number-hint",
      required: true,
      longest: 20,
      purpose: "Several contacts of one person are one story.",
      retention: "inquiry",
      seal: "open",
    },
  },
});
