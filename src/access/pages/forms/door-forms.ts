import { defineForm } from "../../../platform/forms/index.ts";
import { accessTexts } from "../../texts/index.ts";

// The forms of those who are not in yet. They carry no request key: what they are answered with is a cookie or a page
// of secrets, which is kept nowhere, so a copy could not be given the same answer. Sent twice they do no harm: a code
// and a link work once, and of two sessions begun the browser keeps one.

const password = { kind: "password", required: true, retention: "not-kept", seal: "sealed" } as const;
const code = { kind: "code", required: true, retention: "not-kept", seal: "sealed" } as const;

export const signInForm = defineForm(accessTexts, {
  name: "sign-in",
  fields: {
    email: {
      kind: "e-mail",
      label: "sign-in.email",
      required: true,
      purpose: "To find the account of whoever signs in.",
      retention: "not-kept",
      seal: "sealed",
      autocomplete: "username",
    },
    password: {
      ...password,
      label: "sign-in.password",
      purpose: "To prove that the account is theirs.",
      autocomplete: "current-password",
    },
  },
});

export const codeForm = defineForm(accessTexts, {
  name: "second-step",
  fields: {
    code: {
      ...code,
      label: "code.label",
      purpose: "To prove that whoever signs in holds the account's code generator.",
      autocomplete: "one-time-code",
      digits: true,
    },
  },
});

export const recoveryForm = defineForm(accessTexts, {
  name: "recovery",
  fields: {
    recovery: {
      ...code,
      label: "code.recovery-label",
      purpose: "To let somebody in who has lost their code generator.",
    },
  },
});

/** Of somebody who signs in by passkey only and has lost it. */
export const lostPasskeyForm = defineForm(accessTexts, {
  name: "lost-passkey",
  fields: {
    email: {
      kind: "e-mail",
      label: "sign-in.email",
      required: true,
      purpose: "To find the account of whoever has lost their passkey.",
      retention: "not-kept",
      seal: "sealed",
      autocomplete: "username",
    },
    recovery: {
      ...code,
      label: "code.recovery-label",
      purpose: "To let somebody in who has lost their passkey.",
    },
  },
});

const chosenPassword = {
  password: {
    ...password,
    label: "sign-in.password",
    hint: "invitation.password-hint",
    purpose: "To sign in with from now on; only a hash of it is kept.",
    autocomplete: "new-password",
  },
  again: {
    ...password,
    label: "invitation.again",
    purpose: "To catch a slip of the finger in the new password.",
    autocomplete: "new-password",
  },
} as const;

/** Of somebody invited: who they are was said by whoever invited them. */
export const setUpForm = defineForm(accessTexts, { name: "account-set-up", fields: chosenPassword });

/** Of the first administrator, who says it themself. */
export const firstSetUpForm = defineForm(accessTexts, {
  name: "first-account-set-up",
  fields: {
    name: {
      kind: "line",
      label: "invitation.name",
      required: true,
      longest: 120,
      purpose: "To show colleagues who did what.",
      retention: "staff-account",
      seal: "sealed-team",
      autocomplete: "name",
    },
    email: {
      kind: "e-mail",
      label: "invitation.email",
      required: true,
      purpose: "To sign in with.",
      retention: "staff-account",
      seal: "sealed",
      autocomplete: "username",
    },
    ...chosenPassword,
  },
});
