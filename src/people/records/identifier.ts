import { defineForm, named } from "../../platform/forms/index.ts";
import { foldNumber } from "../finding/fold-numbers.ts";
import { peopleTexts } from "../texts/index.ts";
import { open, recordKind, sealed } from "./kind.ts";

/** EURODAC numbers are not stored (domain.md 1.3.1). */
export const identifierKinds = [
  "lnch",
  "sar-number",
  "moi-order",
  "riat",
  "mimosa",
  "other-mission",
  "unhcr",
  "other",
] as const;

const identifierForm = defineForm(peopleTexts, {
  name: "person-identifier",
  fields: {
    kind: {
      kind: "choice",
      label: "identifier.kind",
      options: named("identifier-kind", identifierKinds),
      required: true,
      purpose: "Other registers know the person by it.",
      ...open,
    },
    value: {
      kind: "line",
      label: "identifier.value",
      hint: "identifier.value-hint",
      required: true,
      longest: 60,
      purpose: "Other registers know the person by it.",
      ...sealed,
    },
  },
});

export const identifierKind = recordKind({
  name: "identifier",
  table: "person_identifier",
  form: identifierForm,
  exactKeys: ({ kind, value }) => [{ kind: "identifier", value: `${kind} ${foldNumber(value)}` }],
});
