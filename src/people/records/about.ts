import { defineForm, named } from "../../platform/forms/index.ts";
import { peopleTexts } from "../texts/index.ts";
import { open, recordKind, sealed } from "./kind.ts";

export const sexes = ["male", "female", "unknown"] as const;
const genders = ["woman", "man", "girl", "boy", "other", "not-said"] as const;
export const maritalStates = [
  "single",
  "engaged",
  "married",
  "cohabiting",
  "separated",
  "divorced",
  "widowed",
  "not-said",
] as const;
const literacies = ["yes", "a-little", "no"] as const;

const aboutForm = defineForm(peopleTexts, {
  name: "person-about",
  fields: {
    sex: {
      kind: "choice",
      label: "about.sex",
      hint: "about.sex-hint",
      options: named("sex", sexes),
      purpose: "As the papers say it: tickets and travel documents must agree with them.",
      ...open,
    },
    gender: {
      kind: "choice",
      label: "about.gender",
      hint: "about.gender-hint",
      options: named("gender", genders),
      purpose: "How the person wants to be spoken of; safe places differ.",
      ...open,
    },
    marital: {
      kind: "choice",
      label: "about.marital",
      options: named("marital", maritalStates),
      purpose:
        "A spouse is asked separately and travels together only if both wish; a married child needs protection.",
      ...open,
    },
    birth_country: {
      kind: "reference",
      label: "about.birth-country",
      purpose: "Papers ask for it.",
      ...open,
    },
    birth_place: {
      kind: "line",
      label: "about.birth-place",
      longest: 120,
      purpose: "Embassies find a person in their registers by it.",
      ...sealed,
    },
    residence_country: {
      kind: "reference",
      label: "about.residence-country",
      hint: "about.residence-country-hint",
      purpose: "Who has no nationality returns to where they lived.",
      ...open,
    },
    literacy: {
      kind: "choice",
      label: "about.literacy",
      options: named("literacy", literacies),
      purpose: "Who cannot read is read to, and signs with a thumb before a witness.",
      ...open,
    },
    interpreter: {
      kind: "yes-no",
      label: "about.interpreter",
      purpose: "To have one there.",
      ...open,
    },
  },
});

export const aboutKind = recordKind({ name: "about", table: "person_about", form: aboutForm, single: true });
