import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Language, languages } from "../../core/language.ts";
import { type PartialDate, parsePartialDate } from "../../core/partial-date.ts";
import { defineTexts, formats, languagesOf, preferredLanguage } from "./index.ts";

const date = (text: string): PartialDate => parsePartialDate(text) as PartialDate;
const cases = "{count, plural, one {one} two {two} few {few} many {many} other {other}}";
const words = { cases, greeting: "Hello, {name}", plain: "50 % 'off'", until: "until {day}. Then" };
const texts = defineTexts({
  en: words,
  bg: { ...words, greeting: "Здравей, {name}" },
  ar: { cases },
  ru: { cases },
  uk: { cases },
});

describe("texts", () => {
  test("fill their places, in the reader's language", () => {
    expect(texts.in("bg")("greeting", { name: "Амина" })).toBe("Здравей, Амина");
    expect(texts.in("en")("greeting", { name: "{count}" })).toBe("Hello, {count}");
    expect(texts.in("en")("plain")).toBe("50 % 'off'");
  });

  test("a Bulgarian day at the end of a sentence brings its full stop along", () => {
    const say = (language: Language) =>
      texts.in(language)("until", { day: formats(language).date(date("2026-12-03")) });
    expect(say("bg")).toBe("until 3 декември 2026 г. Then");
    expect(say("en")).toBe("until 3 December 2026. Then");
  });

  test("a language that lacks a text says it in English", () => {
    expect(texts.in("ar")("greeting", { name: "أمينة" })).toBe("Hello, أمينة");
    expect(languagesOf(texts)).toEqual(["bg", "en", "ar", "ru", "uk"]);
  });

  test.each([
    ["bg", { 0: "other", 1: "one", 2: "other", 21: "other" }],
    ["en", { 0: "other", 1: "one", 2: "other" }],
    ["ar", { 0: "other", 1: "one", 2: "two", 3: "few", 11: "many", 100: "other" }],
    ["ru", { 1: "one", 2: "few", 5: "many", 11: "many", 21: "one", 22: "few" }],
    ["uk", { 1: "one", 3: "few", 12: "many", 31: "one" }],
  ] as const)("numbers take the forms of %s", (language, forms) => {
    const t = texts.in(language);
    expect(Object.keys(forms).map((count) => t("cases", { count: Number(count) }))).toEqual(
      Object.values(forms),
    );
  });
});

describe("dates", () => {
  test("are said as precisely as they are known", () => {
    expect(["2015", "2015-10", "2015-10-19"].map((text) => formats("en").date(date(text)))).toEqual([
      "2015",
      "October 2015",
      "19 October 2015",
    ]);
    expect(formats("bg").date(date("2015-10-19"))).toBe("19 октомври 2015 г.");
    expect(formats("bg").date(date("2015-10"))).toBe("октомври 2015 г.");
  });

  test("are the same day wherever the server stands", () => {
    expect(process.env.TZ).toBe("America/St_Johns");
    expect(formats("en").date(date("2015-01-01"))).toBe("1 January 2015");
  });

  test("of a range share what they have in common", () => {
    expect(formats("en").dateRange(date("2015-10-19"), date("2015-10-21"))).toMatch(
      /^19\s?–\s?21 October 2015$/u,
    );
    expect(formats("en").dateRange(date("2015"), date("2016-03"))).toBe("2015 – March 2016");
    expect(formats("en").dateRange(date("2015"), date("2015"))).toBe("2015");
  });

  test("are Gregorian in every language, also where another calendar is at home", () => {
    for (const language of languages) {
      const latin = formats(language)
        .date(date("2015-10-19"))
        .replaceAll(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) as number) & 15));
      expect(latin, language).toMatch(/2015/);
      expect(latin, language).toMatch(/19/);
    }
  });

  test("moments are told by the clock of Sofia, in summer and in winter", () => {
    expect(formats("en").moment(new Date("2026-07-01T21:30:00Z"))).toContain("2 July 2026");
    expect(formats("en").moment(new Date("2026-07-01T21:30:00Z"))).toContain("00:30");
    expect(formats("en").moment(new Date("2026-01-01T21:30:00Z"))).toContain("23:30");
  });
});

test("numbers and lists follow the language", () => {
  expect(formats("bg").number(1234567.5)).toBe("1\u00a0234\u00a0567,5");
  expect(formats("bg").number(1234)).toBe("1\u00a0234");
  expect(formats("en").number(1234)).toBe("1,234");
  expect(formats("bg").list(["Бургас", "София", "Харманли"])).toBe("Бургас, София и Харманли");
});

describe("the preferred language", () => {
  const offered: readonly Language[] = ["bg", "en", "ar"];
  test.each([
    ["bg,en;q=0.8", "bg"],
    ["de-DE, en-GB;q=0.7, bg;q=0.3", "en"],
    ["bg;q=0.1, en;q=0.2", "en"],
    ["ar-SY", "ar"],
    ["BG-bg", "bg"],
    ["en;q=0, bg;q=0.5", "bg"],
    ["en;level=1;q=0.4, bg;q=0.5", "bg"],
    ["en ; q=0.9 , bg;q=0.95", "bg"],
    ["de", null],
    ["*", null],
    ["", null],
    [undefined, null],
    [";;;,,q=1", null],
    ["en;q=1.2.3, bg;q=0.1", "bg"],
    ["bgx", null],
  ] as const)("of %j is %j", (header, language) => {
    expect(preferredLanguage(header, offered)).toBe(language);
  });

  test("is found in any header at all, or none is; nothing breaks", () => {
    const piece = fc.constantFrom("en", "bg", ";", ",", "q=", "0.5", "-", "*", " ", "\0", "=", "1e9", "NaN");
    const header = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(piece).map((pieces) => pieces.join("")),
    );
    fc.assert(fc.property(header, (value) => [...offered, null].includes(preferredLanguage(value, offered))));
  });
});
