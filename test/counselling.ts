import type { PartialDate } from "../src/core/partial-date.ts";
import {
  type legalDeadline,
  type legalSession,
  type proceeding,
  returnSession,
} from "../src/counselling/index.ts";
import type { ValuesOf } from "../src/platform/forms/index.ts";
import { type TestCase, type TestCases, write } from "./cases.ts";

type Values<K extends { readonly form: unknown }> = ValuesOf<K["form"]>;

/** The day tests begin on. */
export const testDay = "2026-03-01" as PartialDate;

/** A talk about return, alone, through the mission's interpreter, with a clear yes. */
export const aReturnSession = (
  more: Partial<Values<typeof returnSession>> = {},
): Values<typeof returnSession> => ({
  held_on: testDay,
  mode: "in-person",
  minutes: 45,
  place: null,
  language: "prs",
  interpreter_is: "mission",
  interpreter: "Invented Interpreter",
  heard_by: ["nobody"],
  topics: ["options-to-stay", "right-to-withdraw"],
  country_source: null,
  country_source_on: null,
  reasons: [],
  own_words: null,
  worries: null,
  voluntary: "yes",
  asked_alone: true,
  pressure: "no",
  capacity: "no-doubt",
  readiness: "decided-yes",
  next_on: null,
  ...more,
});

export const aLegalSession = (
  more: Partial<Values<typeof legalSession>> = {},
): Values<typeof legalSession> => ({
  held_on: testDay,
  mode: "in-person",
  place: null,
  language: "prs",
  interpreter_is: "mission",
  representative: null,
  papers_seen: null,
  topics: ["appeal"],
  other_lawyer: null,
  advice: null,
  understood: null,
  leaflet: null,
  action: [],
  outcome: null,
  ...more,
});

/** An appeal against a return order served nine days before, so that its last day is 6 March 2026. */
export const aDeadline = (
  more: Partial<Values<typeof legalDeadline>> = {},
): Values<typeof legalDeadline> => ({
  rule: "appeal-return-order",
  paper: null,
  served_on: "2026-02-20" as PartialDate,
  served_how: "in-hand",
  understood: "no",
  length: null,
  lawyer_day: null,
  standing: "open",
  goes_on: false,
  note: null,
  ...more,
});

export const aProceeding = (more: Partial<Values<typeof proceeding>> = {}): Values<typeof proceeding> => ({
  what: "asylum",
  number: null,
  authority: null,
  standing: "open",
  since: testDay,
  effects_explained: false,
  card: null,
  card_to: null,
  note: null,
  ...more,
});

/** Somebody talks with members about return. */
export const talk = (
  test: TestCases,
  made: TestCase,
  about: readonly string[],
  more: Parameters<typeof aReturnSession>[0] = {},
) => write(test, made, returnSession, aReturnSession(more), { about });
