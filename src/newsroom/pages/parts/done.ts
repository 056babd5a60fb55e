import { isLanguage } from "../../../core/language.ts";
import type { Visit } from "../desk.ts";
import { languageName } from "./words.ts";

const notes = [
  "created",
  "saved",
  "unchanged",
  "merged",
  "submitted",
  "published",
  "published-warned",
  "already-published",
  "scheduled",
  "schedule-cancelled",
  "withdrawn",
  "archived",
  "sent-back",
  "restored",
  "translation-added",
  "link-made",
  "link-ended",
  "discarded",
  "uploaded",
  "replaced",
  "cut",
  "consent-withdrawn",
  "nothing",
] as const;

export type Done = (typeof notes)[number];

/** What the address says was done, in words; nothing for what nobody of ours wrote there. */
export function doneText({ context, t }: Visit): string | undefined {
  const done = notes.find((note) => note === context.req.query("done"));
  if (!done) return undefined;
  const language = context.req.param("lang") ?? "";
  const text = t(`done.${done}`);
  return isLanguage(language) ? `${text} (${languageName(t, language)})` : text;
}
