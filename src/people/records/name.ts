import { hasLetter, hasMixedWord, scriptOf } from "../../core/script.ts";
import { defineForm, named, type ValuesOf } from "../../platform/forms/index.ts";
import { peopleTexts } from "../texts/index.ts";
import { open, type RecordProblems, recordKind, sealed } from "./kind.ts";

const nameKinds = ["legal", "alias", "maiden", "nickname"] as const;

/** Where a fact was read or heard (domain.md 1.3.1). */
export const sources = [
  "own-words",
  "passport-mrz",
  "passport",
  "national-id",
  "sar-card",
  "moi-order",
  "birth-certificate",
  "staff",
  "other",
] as const;

const part = { kind: "line", longest: 120, ...sealed } as const;

const nameForm = defineForm(peopleTexts, {
  name: "person-name",
  fields: {
    full: {
      kind: "line",
      label: "name.full",
      hint: "name.full-hint",
      required: true,
      longest: 200,
      purpose: "To know and to find the person under every spelling their papers use.",
      ...sealed,
    },
    given: { ...part, label: "name.given", purpose: "To order the parts as each form needs them." },
    father: {
      ...part,
      label: "name.father",
      purpose: "Many names are told apart only by the father's name.",
    },
    grandfather: {
      ...part,
      label: "name.grandfather",
      purpose: "Papers of some countries carry the grandfather's name or the clan.",
    },
    family: { ...part, label: "name.family", purpose: "To order the parts as each form needs them." },
    kind: {
      kind: "choice",
      label: "name.kind",
      options: named("name-kind", nameKinds),
      required: true,
      purpose: "Only a legal name may stand on papers.",
      ...open,
    },
    source: {
      kind: "choice",
      label: "source.label",
      options: named("source", sources),
      required: true,
      purpose: "A name is worth as much as the paper it was read from.",
      ...open,
    },
    main: {
      kind: "tick",
      label: "name.main",
      hint: "name.main-hint",
      purpose: "One name per script is used to address the person.",
      ...open,
    },
    used_from: { kind: "partial-date", label: "name.used-from", purpose: "Names change.", ...open },
    used_until: { kind: "partial-date", label: "name.used-until", purpose: "Names change.", ...open },
  },
});

/** What is no name in any script, and what was typed on two keyboards. */
export function checkName(values: Pick<ValuesOf<typeof nameForm>, "full">): RecordProblems {
  if (!hasLetter(values.full)) return { full: { text: "problem.no-letter" } };
  if (/\p{Extended_Pictographic}/u.test(values.full)) return { full: { text: "problem.picture-sign" } };
  if (hasMixedWord(values.full)) return { full: { text: "problem.mixed-scripts" } };
  // More marks than any script stacks on a letter.
  if (/\p{M}{6,}/u.test(values.full)) return { full: { text: "problem.no-letter" } };
  return {};
}

export const nameKind = recordKind({
  name: "name",
  table: "person_name",
  form: nameForm,
  mainAmong: "script",
  check: (values) =>
    values.used_from && values.used_until && values.used_until < values.used_from
      ? { ...checkName(values), used_until: { text: "problem.ends-before" } }
      : checkName(values),
  derived: ({ full }) => ({ script: scriptOf(full) }),
});
