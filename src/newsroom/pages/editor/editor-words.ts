import type { Say } from "../desk.ts";

/** What `<text-editor>` says. */
export const editorWords = (t: Say) => ({
  toolbar: t("text.toolbar"),
  bold: t("text.bold"),
  italic: t("text.italic"),
  heading: t("text.heading"),
  subheading: t("text.subheading"),
  bullets: t("text.bullets"),
  numbers: t("text.numbers"),
  quotation: t("text.quotation"),
  link: t("text.link"),
  linkAddress: t("text.link-address"),
  linkKeep: t("text.link-keep"),
  linkRemove: t("text.link-remove"),
  cancel: t("text.cancel"),
  undo: t("text.undo"),
  redo: t("text.redo"),
});
