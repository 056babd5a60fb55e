import { defineForm, named } from "../../platform/forms/index.ts";
import { peopleTexts } from "../texts/index.ts";
import { open, recordKind, sealed } from "./kind.ts";

const known = named("known", ["yes", "no", "unknown"]);

const earlierForm = defineForm(peopleTexts, {
  name: "person-earlier",
  fields: {
    earlier_return: {
      kind: "choice",
      label: "earlier.return",
      options: known,
      purpose: "Most programmes help once.",
      ...open,
    },
    earlier_removal: {
      kind: "choice",
      label: "earlier.removal",
      options: known,
      purpose: "An earlier removal may mean a ban to enter.",
      ...open,
    },
    entry_ban: {
      kind: "choice",
      label: "earlier.ban",
      options: known,
      purpose: "The person must know what a return means for coming back.",
      ...open,
    },
    lived_in_eu: {
      kind: "choice",
      label: "earlier.eu",
      options: known,
      purpose: "Another state may be responsible.",
      ...open,
    },
    details: {
      kind: "text",
      label: "earlier.details",
      longest: 2000,
      purpose: "When, where, through whom.",
      ...sealed,
    },
  },
});

export const earlierKind = recordKind({
  name: "earlier",
  table: "person_earlier",
  form: earlierForm,
  single: true,
  seenWith: "person.read-whole",
});
