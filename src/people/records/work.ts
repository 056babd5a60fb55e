import { defineForm, named } from "../../platform/forms/index.ts";
import { peopleTexts } from "../texts/index.ts";
import { open, recordKind, sealed } from "./kind.ts";

/** As the monitoring forms in the countries of return count them (domain.md 1.3.1). */
const educations = [
  "none",
  "illiterate",
  "primary",
  "secondary",
  "intermediate",
  "high-school",
  "associate",
  "bachelor",
  "master",
  "not-said",
] as const;

export const workForm = defineForm(peopleTexts, {
  name: "person-work",
  fields: {
    education: {
      kind: "choice",
      label: "work.education",
      options: named("education", educations),
      purpose: "Reintegration begins with what the person can do.",
      ...open,
    },
    occupation: {
      kind: "line",
      label: "work.occupation",
      purpose: "Reintegration begins with what the person can do.",
      ...sealed,
    },
    skills: {
      kind: "text",
      label: "work.skills",
      longest: 2000,
      purpose: "Reintegration begins with what the person can do.",
      ...sealed,
    },
    history: {
      kind: "text",
      label: "work.history",
      longest: 2000,
      purpose: "A trade once learnt is the surest plan.",
      ...sealed,
    },
  },
});

export const workKind = recordKind({
  name: "work",
  table: "person_work",
  form: workForm,
  single: true,
  seenWith: "person.read-whole",
});
