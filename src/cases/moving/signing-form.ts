import { defineForm, type Field } from "../../platform/forms/index.ts";
import { longestStrokes } from "../papers/signed-on-screen.ts";
import { casesTexts } from "../texts/index.ts";

/** In the order in which a paper names those who sign it. */
export const signatureFields = ["signature_1", "signature_2", "signature_3", "signature_4"] as const;

const drawn = (purpose: string) =>
  ({
    kind: "text",
    label: "signing.signature",
    longest: longestStrokes,
    purpose,
    retention: "case-file",
    seal: "sealed",
  }) as const satisfies Field & { readonly label: string };

/** Signatures as they were drawn: they go into the signed paper and are kept nowhere else. */
export const signingForm = defineForm(casesTexts, {
  name: "case-signing",
  fields: {
    signature_1: drawn("What was agreed to is proved by the hand of who agreed."),
    signature_2: drawn("A child's representative, or a witness, signs beside the person."),
    signature_3: drawn("Who interpreted, or handed over, answers for it."),
    signature_4: drawn("Who was there for the mission answers for it."),
  },
});
