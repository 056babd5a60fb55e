import { defineForm, named } from "../../platform/forms/index.ts";
import { holders } from "../records/document.ts";
import { open, sealed } from "../records/kind.ts";
import { peopleTexts } from "../texts/index.ts";

/** An original changes hands: from whom the record knows. */
export const custodyForm = defineForm(peopleTexts, {
  name: "document-custody",
  fields: {
    holder: {
      kind: "choice",
      label: "custody.holder",
      options: named("holder", holders),
      required: true,
      purpose: "The original belongs to the person; we must be able to say where it is.",
      ...open,
    },
    moved_on: {
      kind: "day",
      label: "custody.moved-on",
      required: true,
      notAfterToday: true,
      earliestYear: 2000,
      purpose: "Since when.",
      ...open,
    },
    note: {
      kind: "line",
      label: "custody.note",
      hint: "custody.note-hint",
      purpose: "Who took it and against which paper.",
      ...sealed,
    },
  },
});
