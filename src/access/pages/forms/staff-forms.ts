import { languages, ownNames } from "../../../core/language.ts";
import { defineForm, type Option } from "../../../platform/forms/index.ts";
import { longestReason } from "../../glass/break-glass.ts";
import { type Role, roleNames } from "../../roles.ts";
import { accessTexts } from "../../texts/index.ts";
import { languageField } from "./account-forms.ts";

const roleOptions = Object.fromEntries(roleNames.map((role) => [role, `role.${role}`])) as {
  readonly [R in Role]: `role.${R}`;
};

const duties = {
  role: {
    kind: "choices",
    label: "staff.roles",
    options: roleOptions,
    required: true,
    purpose: "To let somebody do their work and nothing beside it.",
    retention: "staff-account",
    seal: "open",
  },
  office: {
    kind: "references",
    label: "staff.offices",
    hint: "staff.offices-hint",
    purpose: "To show somebody the records of their offices only.",
    retention: "staff-account",
    seal: "open",
  },
  writes: {
    kind: "references",
    label: "staff.languages",
    hint: "staff.languages-hint",
    purpose: "To let a translator write in their languages only.",
    retention: "staff-account",
    seal: "open",
  },
} as const;

export const dutiesForm = defineForm(accessTexts, { name: "staff-duties", fields: duties });

export const invitationForm = defineForm(accessTexts, {
  name: "staff-invitation",
  fields: {
    name: {
      kind: "line",
      label: "staff.name",
      required: true,
      longest: 120,
      purpose: "To show colleagues who did what.",
      retention: "staff-account",
      seal: "sealed-team",
    },
    email: {
      kind: "e-mail",
      label: "sign-in.email",
      required: true,
      purpose: "To sign in with.",
      retention: "staff-account",
      seal: "sealed",
    },
    ...duties,
    language: { ...languageField, label: "staff.desk-language" },
  },
});

/** The languages a translator can be given, by their own names. */
export const languageOptions: readonly Option[] = languages.map((value) => ({
  value,
  label: ownNames[value],
}));

export const glassForm = defineForm(accessTexts, {
  name: "broken-glass",
  fields: {
    reason: {
      kind: "text",
      label: "glass.reason",
      hint: "glass.reason-hint",
      required: true,
      longest: longestReason,
      purpose: "To let those in charge judge whether a sealed record was rightly opened.",
      retention: "staff-account",
      seal: "sealed",
    },
    hours: {
      kind: "choice",
      label: "glass.hours",
      options: {
        "1h": "glass.hours-1",
        "4h": "glass.hours-4",
        "8h": "glass.hours-8",
        "24h": "glass.hours-24",
      },
      required: true,
      purpose: "To close the record again by itself.",
      retention: "staff-account",
      seal: "open",
    },
  },
});
