import { defineForm } from "../../../platform/forms/index.ts";
import { accessTexts } from "../../texts/index.ts";

const password = { kind: "password", required: true, retention: "not-kept", seal: "sealed" } as const;

const next = {
  ...password,
  label: "account.password-next",
  hint: "invitation.password-hint",
  purpose: "To sign in with from now on; only a hash of it is kept.",
  autocomplete: "new-password",
} as const;

export const firstPasswordForm = defineForm(accessTexts, { name: "first-password", fields: { next } });

export const passwordForm = defineForm(accessTexts, {
  name: "password-change",
  fields: {
    present: {
      ...password,
      label: "account.password-present",
      purpose: "To prove that it is the account's owner who changes it.",
      autocomplete: "current-password",
    },
    next,
  },
});

const deskLanguage = {
  kind: "choice",
  options: { bg: "desk-language.bg", en: "desk-language.en" },
  required: true,
  purpose: "To show the desk in a language its user reads.",
  retention: "staff-account",
  seal: "open",
} as const;

export const languageForm = defineForm(accessTexts, {
  name: "desk-language",
  fields: { language: { ...deskLanguage, label: "account.language" } },
});

export const languageField = deskLanguage;

export const passkeyRemovalForm = defineForm(accessTexts, {
  name: "passkey-removal",
  fields: {
    passkey: {
      kind: "line",
      label: "account.passkeys",
      required: true,
      longest: 1_400,
      purpose: "To say which of one's own passkeys goes.",
      retention: "not-kept",
      seal: "open",
    },
  },
});

export const sessionEndForm = defineForm(accessTexts, {
  name: "session-end",
  fields: {
    session: {
      kind: "line",
      label: "account.sessions",
      required: true,
      longest: 24,
      purpose: "To say which of one's own sessions ends.",
      retention: "not-kept",
      seal: "open",
    },
  },
});

/** A form that is only a button. */
export const orderForm = defineForm(accessTexts, { name: "order", fields: {} });
