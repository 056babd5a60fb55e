import { expect, test } from "vitest";
import { completeLanguages, directionOf, isComplete, isLanguage, languages, ownNames } from "./language.ts";

test("the languages of the Arabic script run from the right, all others from the left", () => {
  const fromRight = languages.filter((language) => directionOf(language) === "rtl");
  const arabicScript = languages.filter((language) => /\p{Script=Arabic}/u.test(ownNames[language]));
  expect(fromRight).toEqual(arabicScript);
  expect(fromRight).toContain("ckb");
});

test("each language says its own name, and no two the same", () => {
  expect(new Set(Object.values(ownNames)).size).toBe(languages.length);
});

test.each(["de", "BG", "bg-BG", "", "toString", "__proto__", "length"])(
  "%j is not a language we know",
  (tag) => {
    expect(isLanguage(tag)).toBe(false);
  },
);

test("Bulgarian and English are the complete ones", () => {
  expect(languages.filter(isComplete)).toEqual([...completeLanguages]);
});
