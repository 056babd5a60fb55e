import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, test } from "vitest";
import { accessTexts } from "../../src/access/texts/index.ts";
import { agreementsTexts } from "../../src/agreements/index.ts";
import { auditsTexts } from "../../src/audits/index.ts";
import { completeLanguages, type Language } from "../../src/core/language.ts";
import { costsTexts } from "../../src/costs/index.ts";
import { dashboardTexts } from "../../src/dashboard/index.ts";
import { newsroomTexts } from "../../src/newsroom/index.ts";
import { outreachTexts } from "../../src/outreach/index.ts";
import { paymentsTexts } from "../../src/payments/index.ts";
import { peopleTexts, printTexts } from "../../src/people/index.ts";
import { formTexts } from "../../src/platform/forms/index.ts";
import { programmesTexts } from "../../src/programmes/index.ts";
import { reintegrationTexts } from "../../src/reintegration/index.ts";
import { mapTexts } from "../../src/routes-map/index.ts";
import { pictureTexts } from "../../src/routes-map/published.ts";
import { elementTexts } from "../../src/routes-map/texts/index.ts";
import { siteTexts } from "../../src/site/index.ts";
import { mapTexts as mapPageTexts } from "../../src/site/map/texts/index.ts";
import { timesheetsTexts } from "../../src/timesheets/index.ts";
import { travelTexts } from "../../src/travel/index.ts";

// A translation that forgets {count}, or names it otherwise, breaks only in front of a reader. So it breaks here.

const everyText = {
  site: siteTexts,
  "map page": mapPageTexts,
  access: accessTexts,
  forms: formTexts,
  newsroom: newsroomTexts,
  "routes map in the browser": elementTexts,
  "routes map drawn": pictureTexts,
  "routes map on the desk": mapTexts,
  people: peopleTexts,
  "people on paper": printTexts,
  travel: travelTexts,
  reintegration: reintegrationTexts,
  payments: paymentsTexts,
  programmes: programmesTexts,
  outreach: outreachTexts,
  "dashboard of a project": dashboardTexts,
  agreements: agreementsTexts,
  audits: auditsTexts,
  "costs of projects": costsTexts,
  timesheets: timesheetsTexts,
};

type Catalogue = Record<string, string>;
const parts = Object.entries(everyText).map(
  ([part, { catalogues }]) => [part, catalogues as Partial<Record<Language, Catalogue>>] as const,
);
const catalogues = parts.flatMap(([part, ofPart]) =>
  (Object.entries(ofPart) as [Language, Catalogue][]).map(
    ([language, catalogue]) => [part, language, catalogue, ofPart.en ?? {}] as const,
  ),
);

describe.each(catalogues)("the texts of %s in %s", (part, language, catalogue, english) => {
  test("ask for the same values as the English ones", () => {
    const asked = Object.keys(catalogue).map((key) => [key, places(catalogue[key] ?? "")]);
    const wanted = Object.keys(catalogue).map((key) => [key, places(english[key] ?? "")]);
    expect(Object.fromEntries(asked)).toEqual(Object.fromEntries(wanted));
  });

  test("have every plural form the language needs", () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    for (const [key, text] of Object.entries(catalogue)) {
      for (const forms of plurals(parse(text))) {
        const missing = needed.filter((form) => !forms.includes(form));
        expect(missing, `${part} ${language} ${key}`).toEqual([]);
      }
    }
  });

  test("say something, without spaces at their ends", () => {
    const careless = Object.entries(catalogue).filter(
      ([, text]) => text.trim() === "" || text.trim() !== text,
    );
    expect(careless).toEqual([]);
  });
});

test.each(parts)("the texts of %s are complete in Bulgarian and English", (_part, ofPart) => {
  const [first, ...others] = completeLanguages.map((language) =>
    Object.keys(ofPart[language] ?? {}).toSorted(),
  );
  expect(first?.length).toBeGreaterThan(0);
  for (const keys of others) expect(keys).toEqual(first);
});

/** The values a text asks for, with what kind each is. */
function places(text: string): string[] {
  const found = new Set<string>();
  const walk = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      found.add(`${element.value}: ${TYPE[element.type]}`);
      if (element.type === TYPE.tag) walk(element.children);
      if (element.type === TYPE.plural || element.type === TYPE.select) {
        for (const { value } of Object.values(element.options)) walk(value);
      }
    }
  };
  walk(parse(text));
  return [...found].sort();
}

function plurals(elements: readonly MessageFormatElement[]): string[][] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return plurals(element.children);
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    const inner = Object.values(element.options).flatMap(({ value }) => plurals(value));
    return element.type === TYPE.plural ? [Object.keys(element.options), ...inner] : inner;
  });
}
