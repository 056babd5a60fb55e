import { describe, expect, test } from "vitest";
import { assembleJourney, type JourneyPart, type ToldLanguage } from "./cases/index.ts";
import { memberStates } from "./cases/journey/states.ts";
import { readCaseWords } from "./cases/own-data/words.ts";
import { completeLanguages, type Language } from "./core/language.ts";
import { journeyParts } from "./journey-parts.ts";
import { aidKinds } from "./payments/index.ts";
import { printedLanguages, saidAnswers } from "./people/index.ts";
import type { Field } from "./platform/forms/index.ts";
import { measureCodes } from "./reintegration/index.ts";

const others = printedLanguages.filter(
  (language) => !(completeLanguages as readonly Language[]).includes(language),
) as ToldLanguage[];

/** What parts say to a person beside the words of their kinds: named in the first kind of the part. */
const beside: Readonly<Record<string, readonly string[]>> = {
  enrolment: ["cases.number", "declaration.by-parent", ...memberStates.map((state) => `state.${state}`)],
  package: [...aidKinds.map((kind) => `aid.${kind}`), ...measureCodes.map((code) => `measure.${code}`)],
};

/** Every text of a part that is told. The lawyer's talks are not in the file a person is given. */
const wordsOf = ({ kinds = [] }: JourneyPart): string[] => {
  const fields = kinds
    .filter(({ circle }) => circle !== "legal")
    .flatMap(({ title, form, reckons }) => [
      title,
      ...(reckons?.words ?? []),
      ...Object.values<Field>(form.fields).flatMap((field) => [
        field.label,
        ...("options" in field ? Object.values(field.options) : []),
      ]),
    ]);
  return [...new Set([...fields, ...(beside[kinds[0]?.name ?? ""] ?? [])])].toSorted();
};

const parts = journeyParts.map((part) => [part.kinds?.[0]?.name ?? "", part] as const);

describe.each(parts)("the part of the way that begins with %s", (_, part) => {
  test.each(others)(
    "tells a person each title, question and answer in %s, and nothing else",
    async (language) => {
      const words = (await part.told?.[language]()) ?? {};
      expect(Object.keys(words).toSorted()).toEqual(wordsOf(part));
      expect(Object.values(words).filter((text) => text === "" || text !== text.trim())).toEqual([]);
    },
  );

  test("has one text for each key, whichever form it stands in", () => {
    const texts = new Set((part.kinds ?? []).map(({ form }) => form.texts));
    expect(texts.size).toBe(1);
  });
});

/** An answer to a question: of several that may be chosen, all. */
function anAnswer(field: Field): unknown {
  if (field.kind === "choices") return Object.keys(field.options);
  if (field.kind === "choice") return Object.keys(field.options).at(-1);
  if (field.kind === "day") return "2026-03-01";
  if (field.kind === "partial-date") return "2026-03";
  if (field.kind === "yes-no" || field.kind === "tick") return true;
  if (field.kind === "reference") return "SY";
  if (field.kind === "references") return ["SY", "TR"];
  return null;
}

/** Answers to all questions of all kinds, as the sheet says them. */
async function everythingSaid(language: Language) {
  const words = await readCaseWords(assembleJourney(journeyParts), { main: "en", beside: language });
  const kinds = journeyParts.flatMap((part) => part.kinds ?? []).filter(({ circle }) => circle !== "legal");
  return kinds.flatMap((kind) => {
    const fields = Object.entries<Field>(kind.form.fields);
    const values = Object.fromEntries(fields.map(([name, field]) => [name, anAnswer(field)]));
    return saidAnswers(kind.form, values, words.of(kind), {}).map((row) => ({ kind: kind.name, ...row }));
  });
}

/** Words in Latin letters that the English has not. */
const foreignIn = ({ main, beside }: { readonly main: string; readonly beside: string | null }) =>
  (beside?.match(/[A-Za-z]+/g) ?? []).filter((word) => !main.includes(word));

test.each(others)("a person who reads %s is told every question in it", async (language) => {
  const rows = await everythingSaid(language);
  expect(rows.length).toBeGreaterThan(400);
  expect(rows.filter(({ label }) => label.beside === null)).toEqual([]);
});

test.each(others.filter((language) => language !== "fr" && language !== "tr"))(
  "a person who reads %s is told every answer in it that was chosen, without an English word left",
  async (language) => {
    const rows = await everythingSaid(language);
    expect(rows.filter(({ value }) => typeof value === "string")).toEqual([]);
    const said = rows.flatMap(({ label, value }) => (typeof value === "string" ? [] : [label, value]));
    expect(said.filter((one) => foreignIn(one).length > 0)).toEqual([]);
  },
);

test("what is not on the list any more is said to be so, never by its number", async () => {
  const words = await readCaseWords(assembleJourney(journeyParts), { main: "en", beside: "fr" });
  const [kind] = journeyParts[0]?.kinds ?? [];
  if (!kind) throw new Error("Cases bring no kind.");
  const rows = saidAnswers(kind.form, { project: "0123456789abcdef01234567" }, words.of(kind), {});
  expect(rows.map(({ value }) => value)).toEqual([
    { main: "no longer on the list", beside: "ne figure plus dans la liste" },
  ]);
});
