import { precisionOf } from "../../core/partial-date.ts";
import { defineForm, named } from "../../platform/forms/index.ts";
import { birthSpan } from "../birth-span.ts";
import { peopleTexts } from "../texts/index.ts";
import { open, type RecordProblems, recordKind } from "./kind.ts";
import { sources } from "./name.ts";

export const precisions = ["exact", "year-month", "year", "estimated", "unknown"] as const;

/** Beside what papers and people say: how old experts found somebody to be, as the law lets them (domain.md 3.1). */
const birthSources = [...sources, "age-assessment"] as const;

/** Nobody alive is older, and a wrong century is the commonest slip. */
const oldestAge = 120;

const birthForm = defineForm(peopleTexts, {
  name: "person-birth",
  fields: {
    date: {
      kind: "partial-date",
      label: "birth.date",
      hint: "birth.date-hint",
      notAfterToday: true,
      purpose: "Age decides which rules protect the person.",
      ...open,
    },
    precision: {
      kind: "choice",
      label: "birth.precision",
      options: named("precision", precisions),
      required: true,
      purpose: "1 January on a card is seldom a birthday.",
      ...open,
    },
    age: {
      kind: "number",
      label: "birth.age",
      least: 0,
      most: oldestAge,
      purpose: "Where nobody knows the date, the age on a day is all there is.",
      ...open,
    },
    age_on: {
      kind: "day",
      label: "birth.age-on",
      notAfterToday: true,
      purpose: "An estimated age means nothing without its day.",
      ...open,
    },
    source: {
      kind: "choice",
      label: "source.label",
      options: named("source", birthSources),
      required: true,
      purpose: "A date is worth as much as the paper it was read from.",
      ...open,
    },
    main: {
      kind: "tick",
      label: "birth.main",
      purpose: "Of several dates the rules use the best.",
      ...open,
    },
    contested: {
      kind: "tick",
      label: "birth.contested",
      purpose: "A date that somebody disputes must not decide alone.",
      ...open,
    },
    declared_minor: {
      kind: "yes-no",
      label: "birth.declared-minor",
      purpose: "Whoever says to be under 18 is treated as a child until it is settled.",
      ...open,
    },
  },
});

const needed = { exact: "day", "year-month": "month", year: "year" } as const;

export const birthKind = recordKind({
  name: "birth",
  table: "person_birth",
  form: birthForm,
  mainAmong: null,
  check({ date, precision, age, age_on }, { today }): RecordProblems {
    if (precision === "unknown") return date ? { date: { text: "problem.date-but-unknown" } } : {};
    if (precision === "estimated" && date === null) {
      return {
        ...(age === null ? { age: { text: "problem.age-needed" } } : {}),
        ...(age_on === null ? { age_on: { text: "problem.age-day-needed" } } : {}),
      };
    }
    if (date === null) return { date: { text: "problem.date-needed" } };
    if (Number(date.slice(0, 4)) < Number(today.slice(0, 4)) - oldestAge) {
      return { date: { text: "problem.too-old", values: { oldest: oldestAge } } };
    }
    if (precision !== "estimated" && precisionOf(date) !== needed[precision]) {
      return { precision: { text: "problem.precision-other" } };
    }
    return {};
  },
  derived(values) {
    const span = birthSpan(values);
    return { earliest: span?.earliest ?? null, latest: span?.latest ?? null };
  },
});
