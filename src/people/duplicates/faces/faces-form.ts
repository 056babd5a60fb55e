import { defineForm, named } from "../../../platform/forms/index.ts";
import { open, sealed } from "../../records/kind.ts";
import { peopleTexts } from "../../texts/index.ts";

/** What a human can see in two records' pictures. */
export const facesFound = ["same", "not-same", "cannot-tell"] as const;
export type FacesFound = (typeof facesFound)[number];

/** What somebody saw who compared the pictures of two records (scenario 5). */
export const facesForm = defineForm(peopleTexts, {
  name: "compare-photographs",
  fields: {
    faces_found: {
      kind: "choice",
      options: named("faces-found", facesFound),
      label: "faces.found",
      required: true,
      purpose:
        "Whether two records are one person is decided by what a human saw, and can be looked at again.",
      ...open,
    },
    faces_looked: {
      kind: "references",
      label: "faces.looked",
      required: true,
      purpose: "A judgement is worth as much as the pictures it was made from.",
      ...open,
    },
    faces_words: {
      kind: "line",
      label: "faces.words",
      hint: "faces.words-hint",
      longest: 500,
      purpose: "Whoever looks again sees what to look at.",
      ...sealed,
    },
  },
});
