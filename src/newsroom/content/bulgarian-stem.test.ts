import fc from "fast-check";
import { expect, test } from "vitest";
import { stemBulgarian } from "./bulgarian-stem.ts";
import { askedWords, searchWords } from "./search-words.ts";

test.each([
  ["бежанец", "бежанци", "бежанците", "бежанецът"],
  ["проект", "проекта", "проектът", "проекти", "проектите"],
  ["център", "центъра", "центрове", "центровете"],
  ["дете", "деца", "децата", "детето"],
  ["доброволен", "доброволно", "доброволни", "доброволното"],
  ["споразумение", "споразумения", "споразуменията", "споразумението"],
  ["език", "езици", "езиците", "езика"],
  ["миграция", "миграцията", "миграции", "миграциите"],
  ["мярка", "мерки", "мерките", "мярката"],
  ["работник", "работници", "работниците", "работникът"],
  ["граница", "граници", "границата", "границите"],
  ["човек", "хора", "хората", "човека"],
])("%s meets its other forms", (...forms) => {
  expect(new Set(forms.map(stemBulgarian)).size, forms.map(stemBulgarian).join(" ")).toBe(1);
});

test.each([
  ["мигрант", "миграция"],
  ["право", "правителство"],
  ["град", "граница"],
  ["дом", "дума"],
])("%s and %s stay two words", (one, other) => {
  expect(stemBulgarian(one)).not.toBe(stemBulgarian(other));
});

test("every word a text holds is found by asking for it, in either script", () => {
  const word = fc.string({
    unit: fc.constantFrom(..."абвгдежзийклмнопрстуфхцчшщъьюя"),
    minLength: 2,
    maxLength: 15,
  });
  fc.assert(
    fc.property(word, (asked) => {
      const kept = new Set(searchWords(asked.toUpperCase(), "bg"));
      expect(askedWords(asked)[0]?.forms.some((form) => kept.has(form))).toBe(true);
    }),
  );
});
