import { defineForm } from "../../platform/forms/index.ts";
import { open, sealed } from "../records/kind.ts";
import { peopleTexts } from "../texts/index.ts";

/** Pages sent at once, and how large each may be, in bytes. */
export const mostPages = 10;
const largest = 25_000_000;
/** Of a whole form with pages, in bytes: so much passes over a telephone's line at once. */
export const largestUpload = 60_000_000;

const pictures = "image/jpeg,image/png,image/webp,.jpg,.jpeg,.png,.webp";

const pages = {
  photograph: {
    kind: "file",
    label: "paper.photograph",
    hint: "paper.photograph-hint",
    largest,
    accept: pictures,
    camera: true,
    purpose: "What a paper says, as proof of what was written down from it.",
    ...sealed,
  },
  files: {
    kind: "files",
    label: "paper.files",
    hint: "paper.files-hint",
    largest,
    most: mostPages,
    accept: `${pictures},application/pdf,.pdf`,
    purpose: "What a paper says, as proof of what was written down from it.",
    ...sealed,
  },
} as const;

/** A paper of a person: what it belongs to, and its first pages. */
export const paperForm = defineForm(peopleTexts, {
  name: "person-paper",
  fields: {
    about: {
      kind: "reference",
      label: "paper.about",
      required: true,
      purpose: "Which document or consent the paper is, so that it is found there and in the evidence file.",
      ...open,
    },
    what: {
      kind: "line",
      label: "paper.what",
      hint: "paper.what-hint",
      longest: 120,
      purpose: "What a paper is that belongs to no document and no consent.",
      ...sealed,
    },
    ...pages,
  },
});

/** Further pages of a paper. */
export const pagesForm = defineForm(peopleTexts, { name: "person-paper-pages", fields: pages });
