import { defineForm, named } from "../../platform/forms/index.ts";
import { reintegrationTexts } from "../texts/index.ts";
import { open, pastDay, words } from "./fields.ts";
import { mode } from "./session.ts";

/** What somebody is asked about (domain.md 1.22, after a returnee system in use). */
export const satisfiedWith = [
  "return",
  "counselling",
  "economic",
  "social",
  "community",
  "whole",
  "expected",
] as const;

const scale = (name: (typeof satisfiedWith)[number]) =>
  ({
    kind: "choice",
    label: `satisfied.${name}`,
    options: named("stars", ["5", "4", "3", "2", "1", "no-answer"]),
    required: true,
    purpose: "Help is judged by those who had it.",
    ...open,
  }) as const;

export const satisfactionRecord = {
  name: "satisfaction",
  form: defineForm(reintegrationTexts, {
    name: "satisfaction",
    fields: {
      on: pastDay("field.on", "Opinions have their day."),
      mode,
      return: scale("return"),
      counselling: scale("counselling"),
      economic: scale("economic"),
      social: scale("social"),
      community: scale("community"),
      whole: scale("whole"),
      expected: scale("expected"),
      own_words: words("satisfaction.own-words", "What should be done otherwise."),
    },
  }),
};
