import { expect, test } from "vitest";
import { memberStates } from "./cases/journey/states.ts";
import { headings } from "./cases/own-data/headings/index.ts";
import { completeLanguages, type Language } from "./core/language.ts";
import { journeyParts } from "./journey-parts.ts";
import { printedLanguages } from "./people/index.ts";

const others = printedLanguages.filter(
  (language) => !(completeLanguages as readonly Language[]).includes(language),
) as (keyof typeof headings)[];

// The lawyer's talks are not in the file a person is given.
const kinds = journeyParts
  .flatMap(({ kinds: own = [] }) => own)
  .filter(({ circle }) => circle !== "legal")
  .map(({ name }) => name);

test.each(others)(
  "what a person is told of their case has headings in %s, each kind of record and each state",
  (language) => {
    const wanted = ["case", ...kinds, ...memberStates.map((state) => `state.${state}`)];
    expect(Object.keys(headings[language] ?? {}).toSorted()).toEqual(wanted.toSorted());
  },
);
