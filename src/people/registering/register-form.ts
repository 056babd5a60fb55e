import { precisionOf } from "../../core/partial-date.ts";
import { defineForm, named, type ValuesOf } from "../../platform/forms/index.ts";
import { sexes } from "../records/about.ts";
import { open, sealed } from "../records/kind.ts";
import { sources } from "../records/name.ts";
import { peopleTexts } from "../texts/index.ts";
import type { PersonFacts } from "./register-person.ts";

/** Enough to begin with, and to look whether the person is known: the intake asks for the rest. */
export const registerForm = defineForm(peopleTexts, {
  name: "register-person",
  fields: {
    full: {
      kind: "line",
      label: "name.full",
      hint: "name.full-hint",
      required: true,
      purpose: "To know and to find the person under every spelling their papers use.",
      ...sealed,
    },
    source: {
      kind: "choice",
      label: "source.label",
      options: named("source", sources),
      required: true,
      purpose: "A name is worth as much as the paper it was read from.",
      ...open,
    },
    date: {
      kind: "partial-date",
      label: "register.date",
      hint: "register.date-hint",
      notAfterToday: true,
      purpose: "Age decides which rules protect the person.",
      ...open,
    },
    sex: {
      kind: "choice",
      label: "about.sex",
      options: named("sex", sexes),
      purpose: "As the papers say it: tickets and travel documents must agree with them.",
      ...open,
    },
    country: {
      kind: "reference",
      label: "nationality.country",
      required: true,
      purpose: "It decides which embassy and which programme.",
      ...open,
    },
    language: {
      kind: "reference",
      label: "language.language",
      required: true,
      purpose: "To pick the interpreter and the printed form.",
      ...open,
    },
    office: {
      kind: "reference",
      label: "first.office",
      purpose: "Whose staff work with the person.",
      ...open,
    },
  },
});

/** The facts of the short form; a date without day or month says so itself. */
export function factsOfForm(values: ValuesOf<typeof registerForm>): PersonFacts {
  const { full, source, date, sex, country, language } = values;
  const noParts = { given: null, father: null, grandfather: null, family: null };
  const noAge = { age: null, age_on: null, contested: false, declared_minor: null };
  const precision = date && ({ day: "exact", month: "year-month", year: "year" } as const)[precisionOf(date)];
  return {
    name: [{ full, ...noParts, kind: "legal", source, main: true, used_from: null, used_until: null }],
    ...(date && precision ? { birth: [{ date, precision, ...noAge, source, main: true }] } : {}),
    nationality: [{ country, standing: "claimed", confirmed_by: null, main: true }],
    language: [{ language, speaks: "well", reads: null, main: true }],
    ...(sex
      ? {
          about: [
            {
              sex,
              gender: null,
              marital: null,
              birth_country: null,
              birth_place: null,
              residence_country: null,
              literacy: null,
              interpreter: null,
            },
          ],
        }
      : {}),
  };
}
