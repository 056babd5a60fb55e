import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toSlug, transliterate } from "./transliteration.ts";

describe("Bulgarian is written in Latin as the Transliteration Act says", () => {
  test.each([
    ["Антон", "anton"],
    ["Живко", "zhivko"],
    ["Йордан", "yordan"],
    ["Цветан", "tsvetan"],
    ["Чавдар", "chavdar"],
    ["Шишман", "shishman"],
    ["Щастливец", "shtastlivets"],
    ["Първан", "parvan"],
    ["Ганьо", "ganyo"],
    ["Кръстьо", "krastyo"],
    ["Юлия", "yulia"],
    ["Яна", "yana"],
    ["Хасково", "haskovo"],
    ["Джебел", "dzhebel"],
    ["Стара планина", "stara planina"],
  ])("%s becomes %s", (cyrillic, latin) => {
    expect(transliterate(cyrillic)).toBe(latin);
  });

  test("-ия becomes -ia at the end of a word and -iya- inside one", () => {
    expect(transliterate("София, Илия и Мария")).toBe("sofia, ilia i maria");
    expect(transliterate("Виян, миграцията")).toBe("viyan, migratsiyata");
    expect(transliterate("МИГРАЦИЯ")).toBe("migratsia");
  });

  test("България alone is Bulgaria; a longer word goes letter by letter", () => {
    expect(transliterate("Мисия в България (БЪЛГАРИЯ)")).toBe("misia v bulgaria (bulgaria)");
    expect(transliterate("българската")).toBe("balgarskata");
  });

  test("a letter typed in two parts is the same letter", () => {
    expect(transliterate("и\u0306од")).toBe(transliterate("йод"));
  });

  test("names of neighbouring languages lose no letter we know", () => {
    expect(transliterate("Зеленський Їжак Ґудзь Ёлкин")).toBe("zelensykiy yizhak gudzy yolkin");
  });
});

describe("an address part", () => {
  test("is made of Latin words and digits joined by single hyphens", () => {
    expect(toSlug("„Културата на България“ — 24 лекции!")).toBe("kulturata-na-bulgaria-24-lektsii");
    expect(toSlug("Élan & Straße: naïve ﬁle ℡")).toBe("elan-strasse-naive-file-tel");
    expect(toSlug("\u00a0Бургас\u00a0\u00a0–\u00a0Айтос/")).toBe("burgas-aytos");
  });

  test("is empty when a title has neither Latin nor Cyrillic letters", () => {
    expect(toSlug("العودة الطوعية")).toBe("");
  });

  const titles = fc.array(
    fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 30 }),
      fc.string({
        unit: fc.constantFrom(..."абвгдежзийклмнопрстуфхцчшщъьюяABCxyz09ß- –„“\u00a0"),
        maxLength: 30,
      }),
    ),
    { maxLength: 12 },
  );

  test("always matches the pattern that content files must follow, and its length", () => {
    fc.assert(
      fc.property(titles, fc.integer({ min: 1, max: 90 }), (words, longest) => {
        const slug = toSlug(words.join(" "), longest);
        expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
        expect(slug.length).toBeLessThanOrEqual(longest);
      }),
    );
  });

  test("is never cut inside a word, unless the first word alone is too long", () => {
    fc.assert(
      fc.property(titles, fc.integer({ min: 1, max: 90 }), (words, longest) => {
        const whole = toSlug(words.join(" "), Number.MAX_SAFE_INTEGER).split("-");
        const cut = toSlug(words.join(" "), longest).split("-");
        if ((whole[0] ?? "").length > longest) expect(cut).toEqual([whole[0]?.slice(0, longest)]);
        else expect(whole.slice(0, cut.length)).toEqual(cut);
      }),
    );
  });

  test("stays what it is when made again", () => {
    fc.assert(
      fc.property(titles, (words) => {
        expect(toSlug(toSlug(words.join(" ")))).toBe(toSlug(words.join(" ")));
      }),
    );
  });
});
