import type { PartialDate } from "../src/core/partial-date.ts";
import type { ValuesOf } from "../src/platform/forms/index.ts";
import { type childTalk, type representative, screeningA } from "../src/protection/index.ts";
import { type TestCase, type TestCases, write } from "./cases.ts";
import { testDay } from "./counselling.ts";

type Values<K extends { readonly form: unknown }> = ValuesOf<K["form"]>;

const rapid = Object.fromEntries(
  Object.keys(screeningA.form.fields)
    .filter(
      (field) =>
        !["questions", "screened_on", "stage", "alone", "interviewer_offered", "note"].includes(field),
    )
    .map((field) => [field, "no"]),
);

/** Everything asked, and a no to all of it. */
export const aScreening = (more: Partial<Values<typeof screeningA>> = {}) =>
  ({
    questions: "2026-1",
    screened_on: testDay,
    stage: "intake",
    alone: true,
    interviewer_offered: true,
    note: null,
    ...rapid,
    ...more,
  }) as Values<typeof screeningA>;

export const screen = (
  test: TestCases,
  made: TestCase,
  memberId: string,
  more: Parameters<typeof aScreening>[0] = {},
) => write(test, made, screeningA, aScreening(more), { about: [memberId] });

export const aRepresentative = (
  more: Partial<Values<typeof representative>> = {},
): Values<typeof representative> => ({
  type: "legal-aid-lawyer",
  since: "2026-02-01" as PartialDate,
  until: null,
  name: "Invented Lawyer",
  address: null,
  phone: null,
  email: null,
  act: "Invented act",
  identity_seen: true,
  consents: "in-writing",
  note: null,
  ...more,
});

export const aChildTalk = (more: Partial<Values<typeof childTalk>> = {}): Values<typeof childTalk> => ({
  held_on: testDay,
  alone: true,
  informed: true,
  wish: "return",
  language: "prs",
  note: null,
  ...more,
});
