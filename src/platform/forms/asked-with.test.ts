import { expect, test } from "vitest";
import { visitTexts } from "../../../test/visit-form.ts";
import { defineForm } from "./define-form.ts";
import { parseForm } from "./parse-form.ts";
import { unansweredIn } from "./unanswered.ts";

const habits = { language: "bg", today: "2026-03-01", offered: {} } as const;

const sent = (...fields: [string, string][]) => ({
  fields,
  files: [],
  [Symbol.asyncDispose]: async () => {},
});

const askingForm = defineForm(visitTexts, {
  name: "asking",
  fields: {
    way: {
      kind: "choice",
      label: "visit.name",
      options: { bus: "visit.name", foot: "visit.name" },
      purpose: "To know.",
      retention: "case-file",
      seal: "open",
    },
    seats: {
      kind: "number",
      label: "visit.name",
      most: 9,
      askedWith: { field: "way", answers: ["bus"] },
      purpose: "To know.",
      retention: "case-file",
      seal: "open",
    },
  },
});

const { way, seats } = askingForm.fields;
const neededForm = defineForm(visitTexts, {
  name: "needed",
  fields: { way, seats: { ...seats, askedWith: { field: "way", answers: ["bus"], needed: true } } },
});

test("a question that was not asked has no answer, and nothing is wrong with it", () => {
  const read = (...fields: [string, string][]) => parseForm(askingForm, sent(...fields), habits);
  expect(read(["way", "bus"], ["seats", "3"])).toMatchObject({ values: { way: "bus", seats: 3 } });
  expect(read(["way", "bus"], ["seats", "99"])).toMatchObject({ problems: { seats: {} } });
  for (const seats of ["3", "99"]) {
    expect(read(["way", "foot"], ["seats", seats])).toMatchObject({
      ok: true,
      values: { way: "foot", seats: null },
      typed: { seats: [seats] },
    });
  }
  // Where it is asked it may be needed.
  expect(parseForm(neededForm, sent(["way", "bus"]), habits)).toMatchObject({ problems: { seats: {} } });
  expect(parseForm(neededForm, sent(["way", "foot"]), habits)).toMatchObject({ ok: true });
  expect(read(["seats", "3"])).toMatchObject({ ok: true, values: { way: null, seats: null } });
});

test("what the answers ask and need is missed in values too, in the words in which the page misses it", () => {
  const missed = (values: object) => unansweredIn(neededForm, values as Readonly<Record<string, unknown>>);
  const [onPage, inValues] = [parseForm(neededForm, sent(["way", "bus"]), habits), missed({ way: "bus" })];
  expect(onPage).toMatchObject({ ok: false, problems: inValues });
  expect(inValues).toEqual({ seats: { text: "problem.required" } });
  for (const values of [{ way: "bus", seats: 0 }, { way: "foot", seats: null }, { way: null }])
    expect(missed(values)).toEqual({});
  const ticks = defineForm(visitTexts, {
    name: "ticks",
    fields: {
      way,
      paid: { ...seats, kind: "tick", askedWith: { field: "way", answers: ["bus"], needed: true } },
    },
  });
  expect(unansweredIn(ticks, { way: "bus", paid: false })).toEqual({
    paid: { text: "problem.required-tick" },
  });
});

test("a question hangs only on answers that can be given, and is then not required", () => {
  const asking = (more: object) => () =>
    defineForm(visitTexts, { name: "wrong", fields: { way, seats: { ...seats, ...more } } });
  expect(asking({ required: true })).toThrow("needed, not required");
  expect(asking({ askedWith: { field: "way", answers: ["swim"] } })).toThrow("nobody can give");
  expect(asking({ askedWith: { field: "road", answers: ["bus"] } })).toThrow("nobody can give");
});
