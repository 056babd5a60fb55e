import { defineForm } from "../../platform/forms/index.ts";
import { peopleTexts } from "../texts/index.ts";

const asked = { retention: "not-kept", seal: "sealed", autocomplete: "off" } as const;

/** What is looked for. Nothing of it is kept, nor stands in an address or in the log. */
export const searchForm = defineForm(peopleTexts, {
  name: "find-person",
  fields: {
    sought: {
      kind: "line",
      label: "search.text",
      hint: "search.text-hint",
      required: true,
      purpose: "To find the person under any spelling.",
      ...asked,
    },
    born_year: {
      kind: "number",
      label: "search.year",
      least: 1900,
      most: 2100,
      purpose: "To put the likelier first.",
      ...asked,
    },
    country: {
      kind: "reference",
      label: "search.country",
      purpose: "To put the likelier first.",
      ...asked,
    },
  },
});
