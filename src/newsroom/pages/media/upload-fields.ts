import { day, type FieldSet, group, line, lines, percent, tick } from "../fields/kinds.ts";

/** What is asked of a new picture, in one language … */
export const uploadTexts = { title: line, alt: lines, caption: lines } satisfies FieldSet;

/** … and in all. The rest can be said on its own page. */
export const uploadShared = {
  decorative: tick,
  credit: line,
  rights: line,
  focus: group({ x: percent, y: percent }),
  peopleShown: tick,
  consent: group({ paper: line, given: day, until: day }),
} satisfies FieldSet;
