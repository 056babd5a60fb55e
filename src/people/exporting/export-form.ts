import { defineForm, named } from "../../platform/forms/index.ts";
import { peopleTexts } from "../texts/index.ts";

/** The kinds of fact a list may have columns for, in the order they stand in it. */
export const exportKinds = [
  "name",
  "birth",
  "about",
  "nationality",
  "language",
  "contact",
  "document",
  "identifier",
  "status",
  "arrival",
  "work",
  "earlier",
] as const;

const open = { retention: "not-kept", seal: "open" } as const;

export const exportForm = defineForm(peopleTexts, {
  name: "people-export",
  fields: {
    country: { kind: "reference", label: "nationality.country", purpose: "Which people.", ...open },
    registered_from: {
      kind: "day",
      label: "export.from",
      notAfterToday: true,
      purpose: "Which people.",
      ...open,
    },
    registered_until: { kind: "day", label: "export.until", purpose: "Which people.", ...open },
    numbers: {
      kind: "text",
      label: "export.numbers",
      hint: "export.numbers-hint",
      longest: 20_000,
      purpose: "Which people.",
      ...open,
    },
    kinds: {
      kind: "choices",
      label: "export.kinds",
      hint: "export.kinds-hint",
      options: named("kind", exportKinds),
      purpose: "No more is taken out than is needed.",
      ...open,
    },
    format: {
      kind: "choice",
      label: "export.format",
      options: named("format", ["xlsx", "csv"]),
      required: true,
      purpose: "What the reader can open.",
      ...open,
    },
    recipient: {
      kind: "reference",
      label: "export.recipient",
      hint: "export.recipient-hint",
      required: true,
      purpose: "Outside the mission data goes only under an agreement in force that allows it.",
      ...open,
    },
    export_reason: {
      kind: "text",
      label: "export.reason",
      hint: "export.reason-hint",
      required: true,
      longest: 500,
      purpose: "Whoever looks later must understand why people were taken out, and for whom.",
      retention: "case-file",
      seal: "sealed",
    },
    secret: {
      kind: "password",
      label: "export.password",
      hint: "export.password-hint",
      autocomplete: "new-password",
      purpose: "A list that is sent or carried must not be read by whoever finds it.",
      retention: "not-kept",
      seal: "sealed",
    },
    secret_again: {
      kind: "password",
      label: "export.password-again",
      autocomplete: "new-password",
      purpose: "A slip in it would lock the list for good.",
      retention: "not-kept",
      seal: "sealed",
    },
  },
});

/** Shorter ones are found by trying. */
export const shortestPassword = 12;
