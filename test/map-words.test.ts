import fc from "fast-check";
import { expect, test } from "vitest";
import { Words } from "../src/browser/routes-map/words.ts";
import { languages } from "../src/core/language.ts";
import { formats } from "../src/platform/i18n/index.ts";
import { elementWords } from "../src/routes-map/element-words.ts";

test.each(languages)("the element writes numbers and years as the server does (%s)", (language) => {
  const words = new Words(elementWords(language));
  const years = new Intl.NumberFormat(formats(language).locale, { useGrouping: false });
  fc.assert(
    fc.property(fc.oneof(fc.nat(99_999), fc.nat()), fc.integer({ min: 2009, max: 2099 }), (value, year) => {
      expect(words.figure(value)).toBe(formats(language).number(value));
      expect(words.when({ year, month: null })).toContain(years.format(year));
    }),
  );
});

test("where there is no number it says so", () => {
  const words = new Words(elementWords("en"));
  expect([words.figure(null), words.figure(undefined)]).toEqual([
    words.say("noFigure"),
    words.say("noFigure"),
  ]);
  expect(words.figure(0)).toBe("0");
});
