import { defineForm, named } from "../../platform/forms/index.ts";
import { peopleTexts } from "../texts/index.ts";
import { open, recordKind, sealed } from "./kind.ts";

/** Countries people come through on the way to Bulgaria. */
export const routeCountries = [
  "AF",
  "PK",
  "IR",
  "IQ",
  "SY",
  "LB",
  "JO",
  "TR",
  "GR",
  "CY",
  "MK",
  "AL",
  "RS",
  "RO",
  "GE",
  "RU",
  "UA",
  "BY",
  "EG",
  "LY",
] as const;

const arrivalForm = defineForm(peopleTexts, {
  name: "person-arrival",
  fields: {
    arrived: {
      kind: "partial-date",
      label: "arrival.arrived",
      notAfterToday: true,
      earliestYear: 1950,
      purpose: "Terms and programmes count from it.",
      ...open,
    },
    way: {
      kind: "choice",
      label: "arrival.way",
      options: named("arrival-way", ["regular", "irregular", "not-said"]),
      purpose: "The legal adviser needs it; it never decides about help.",
      ...sealed,
    },
    border: {
      kind: "line",
      label: "arrival.border",
      longest: 120,
      purpose: "Papers issued there can be found again.",
      ...sealed,
    },
    route: {
      kind: "references",
      label: "arrival.route",
      purpose: "People robbed or held on the way may need protection.",
      ...open,
    },
  },
});

export const arrivalKind = recordKind({
  name: "arrival",
  table: "person_arrival",
  form: arrivalForm,
  single: true,
  seenWith: "person.read-whole",
});
