import fc from "fast-check";
import { expect, expectTypeOf, test } from "vitest";
import { visitForm, visitTexts } from "../../../test/visit-form.ts";
import { changedFields, dataMapOf, exportColumnsOf } from "./data-map.ts";
import { defineForm, isSecretName, type ValuesOf } from "./define-form.ts";
import { parseForm, type Typed } from "./parse-form.ts";
import { sheetOf } from "./sheet.ts";
import { formTexts } from "./texts/index.ts";

const habits = {
  language: "bg",
  today: "2026-03-01",
  offered: { counsellor: [{ value: "s1", label: "Мария" }] },
} as const;

const sent = (...fields: [string, string][]) => ({
  fields,
  files: [],
  [Symbol.asyncDispose]: async () => {},
});
const good: [string, string][] = [
  ["request-key", "AAAAAAAAAAAAAAAAAAAAAA"],
  ["version", "3"],
  ["name", "  Али\t Реза "],
  ["agreed", "yes"],
];

test("a form that is filled in gives values of the right types", () => {
  const body = sent(
    ...good,
    ["note", "едно\r\nдве\0"],
    ["born", "окт. 1990"],
    ["day", "2026-02-28"],
    ["people", "٣"],
    ["way", "bus"],
    ["needs", "advice"],
    ["needs", "food"],
    ["returning", "no"],
    ["email", "a@B.de"],
    ["page", "x-1"],
    ["language", "fa"],
    ["counsellor", "s1"],
  );
  const read = parseForm(visitForm, body, habits);
  expect(read).toMatchObject({
    ok: true,
    requestKey: "AAAAAAAAAAAAAAAAAAAAAA",
    version: 3,
    values: {
      name: "Али Реза",
      note: "едно\nдве",
      born: "1990-10",
      day: "2026-02-28",
      people: 3,
      way: "bus",
      needs: ["food", "advice"],
      agreed: true,
      returning: false,
      email: "a@b.de",
      page: "x-1",
      language: "fa",
      counsellor: "s1",
      paper: null,
    },
  });
  if (read.ok) {
    expectTypeOf(read.values.name).toEqualTypeOf<string>();
    expectTypeOf(read.values.note).toEqualTypeOf<string | null>();
    expectTypeOf(read.values.way).toEqualTypeOf<"bus" | "foot" | null>();
    expectTypeOf(read.values.needs).toEqualTypeOf<readonly ("food" | "advice")[]>();
    expectTypeOf(read.values.agreed).toEqualTypeOf<boolean>();
  }
});

test("what is wrong is said field by field, and everything typed is kept as it was", () => {
  const fields: [string, string][] = [
    ["name", "\u202eгнусен"],
    ["note", "x".repeat(10_001)],
    ["born", "2027"],
    ["day", "2026"],
    ["people", "51"],
    ["way", "plane"],
    ["needs", "gold"],
    ["email", "a@b"],
    ["page", "път"],
    ["language", "xx"],
    ["counsellor", "s2"],
    ["returning", "maybe"],
  ];
  const read = parseForm(visitForm, sent(...fields), habits);
  if (read.ok) throw new Error("was accepted");
  expect(Object.fromEntries(Object.entries(read.problems).map(([key, { text }]) => [key, text]))).toEqual({
    name: "problem.direction",
    note: "problem.too-long",
    born: "problem.date-future",
    day: "problem.day",
    people: "problem.number-most",
    way: "problem.not-an-option",
    needs: "problem.not-an-option",
    agreed: "problem.required-tick",
    email: "problem.e-mail",
    page: "problem.slug",
    language: "problem.not-an-option",
    counsellor: "problem.not-an-option",
    returning: "problem.not-an-option",
  });
  for (const [key, value] of fields) expect(read.typed[key as keyof Typed]).toEqual([value]);
});

test("names that only tampering sends, and answers sent twice, refuse the whole form", () => {
  for (const [name, value] of [
    ["role", "administrator"],
    ["id", "7"],
    ["__proto__", "x"],
    ["name", "second"],
    ["version", "4"],
  ] as const) {
    const read = parseForm(visitForm, sent(...good, [name, value]), habits);
    expect(read, name).toMatchObject({ ok: false, tampered: [name] });
  }
  expect(parseForm(visitForm, sent(...good, ["button", "save"]), habits).ok).toBe(true);
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

test("no body makes the parser throw, and what it accepts it accepts again unchanged", () => {
  const key = fc.oneof(
    fc.constantFrom(...Object.keys(visitForm.fields), "__proto__", "role", "version"),
    fc.string(),
  );
  const value = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("yes", "2015", "1,5", "bus", "food", "bg", "s1", "a@b.de"),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(key, value), { maxLength: 25 }), (fields) => {
      const read = parseForm(visitForm, sent(...fields), habits);
      sheetOf(visitForm, {
        language: "en",
        action: "/",
        submit: "Save",
        requestKey: "k",
        typed: read.typed,
        ...(read.ok ? {} : { problems: read.problems }),
      });
      if (!read.ok) return;
      const shown = sheetOf(visitForm, {
        language: "bg",
        action: "/",
        submit: "",
        requestKey: "",
        values: read.values,
      });
      const again = shown.fields.flatMap(({ key, values }) =>
        values.map((one): [string, string] => [key, one]),
      );
      expect(parseForm(visitForm, sent(...again), habits)).toMatchObject({ ok: true, values: read.values });
    }),
    { numRuns: 2_000 },
  );
});

test("a field without a purpose does not compile, nor one whose words do not exist", () => {
  const open = { retention: "content", seal: "open" } as const;
  expect(() =>
    defineForm(visitTexts, {
      name: "wrong",
      // @ts-expect-error: no purpose
      fields: { name: { kind: "line", label: "visit.name", ...open } },
    }),
  ).toThrow();
  defineForm(visitTexts, {
    name: "wrong",
    // @ts-expect-error: no such words
    fields: { name: { kind: "line", label: "visit.nam", purpose: "To know.", ...open } },
  });
  const field = { kind: "line", label: "visit.name", purpose: "To know.", ...open } as const;
  for (const key of ["role", "request-key", "__proto__x", "a b", "constructor"])
    expect(() => defineForm(visitTexts, { name: "wrong", fields: { [key]: field } }), key).toThrow();
  expect(() =>
    defineForm(visitTexts, { name: "wrong", fields: { a: { ...field, purpose: " " } } }),
  ).toThrow();
});

test("the data map, the export's head and the audit's words come from the same definition", () => {
  expect(dataMapOf([visitForm])[0]).toEqual({
    form: "visit",
    field: "name",
    kind: "line",
    purpose: "To know whom we met.",
    retention: "case-file",
    seal: "sealed",
    required: true,
  });
  expect(exportColumnsOf(visitForm, "bg").map(({ heading }) => heading)).toContain("Дата на раждане");
  const before: Partial<ValuesOf<typeof visitForm>> = { name: "a", needs: ["food"] };
  expect(changedFields(visitForm, before, { name: "a", needs: [] })).toEqual(["visit.needs"]);
});

test("every text of the forms exists in both languages and fills the same places", () => {
  const places = (text = "") => [...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name).sort();
  const { en, bg } = formTexts.catalogues;
  for (const [key, text] of Object.entries(en ?? {}))
    expect(places(bg?.[key as keyof typeof bg]), key).toEqual(places(text));
});

const secretForm = defineForm(visitTexts, {
  name: "secret",
  fields: {
    pass: {
      kind: "password",
      label: "visit.name",
      required: true,
      purpose: "To prove who it is.",
      retention: "not-kept",
      seal: "sealed",
    },
    role: {
      kind: "choices",
      label: "visit.name",
      options: { clerk: "visit.name" },
      purpose: "To say what somebody may do.",
      retention: "staff-account",
      seal: "open",
    },
  },
});

test("a day left empty keeps its calendar when the form is shown again; what is no day stays to be read", () => {
  const typeAfter = (on: string) =>
    sheetOf(visitForm, {
      language: "en",
      action: "/",
      submit: "Save",
      requestKey: null,
      typed: { day: [on] },
    }).fields.find(({ key }) => key === "day")?.type;
  expect([typeAfter(""), typeAfter("2026-03-01"), typeAfter("in March")]).toEqual(["date", "date", "text"]);
});

test("a secret is read letter for letter and never given back", () => {
  const body = sent(["pass", "  тайна\u200b  "], ["role", "clerk"]);
  const read = parseForm(secretForm, body, habits);
  expect(read).toMatchObject({ ok: true, values: { pass: "  тайна\u200b  ", role: ["clerk"] } });
  expect(JSON.stringify(read.typed)).not.toContain("тайна");
  const state = { language: "bg", action: "/", submit: "x", requestKey: null } as const;
  const sheet = sheetOf(secretForm, { ...state, typed: { pass: ["тайна"] }, values: { pass: "тайна" } });
  expect(JSON.stringify(sheet)).not.toContain("тайна");
  expect(sheet.fields[0]).toMatchObject({ type: "password", values: [] });
  expect(exportColumnsOf(secretForm, "en").map(({ field }) => field)).toEqual(["role"]);
  expect(isSecretName("pass")).toBe(true);
  expect(isSecretName("role")).toBe(false);
});

test("only a choice from a list may be called role, and what is not in the list is refused", () => {
  const { pass } = secretForm.fields;
  expect(() => defineForm(visitTexts, { name: "wrong", fields: { role: pass } })).toThrow("reserved");
  const read = parseForm(secretForm, sent(["pass", "x"], ["role", "emperor"]), habits);
  expect(read).toMatchObject({
    ok: false,
    problems: { role: { text: "problem.not-an-option" } },
    tampered: [],
  });
});

test("a box to tick that is not needed has no mark, for that it may stay empty says nothing", () => {
  const open = { purpose: "To know.", retention: "case-file", seal: "open" } as const;
  const form = defineForm(visitTexts, {
    name: "marks",
    fields: {
      line: { kind: "line", label: "visit.name", ...open },
      tick: { kind: "tick", label: "visit.name", ...open },
      needed: { kind: "tick", label: "visit.name", required: true, ...open },
    },
  });
  const { fields } = sheetOf(form, { language: "en", action: "/", submit: "x", requestKey: null });
  expect(fields.map(({ mark }) => mark)).toEqual(["may stay empty", "", "needed"]);
});
