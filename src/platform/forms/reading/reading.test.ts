import fc from "fast-check";
import { expect, test } from "vitest";
import { writeAnswer } from "../write-answer.ts";
import { withPlainDigits } from "./digits.ts";
import { normaliseLine, normaliseText, withoutDirections } from "./normalise.ts";
import { readDate } from "./read-date.ts";
import { readNumber } from "./read-number.ts";
import { readEmail, readPhone, readSlug, readWebAddress } from "./read-technical.ts";

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(
      ..."aéе\u0301\u0306 \t\r\n\0\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\ufeffم١",
      "\ud800",
    ),
  }),
);

test("a date is read as Bulgarians and Britons write it, as precisely as it was written", () => {
  for (const written of [
    "2015-10-19",
    "19.10.2015",
    "19.10.2015 г.",
    "19.10.2015г.",
    " 19. 10. 2015 ",
    "19/10/2015",
    "19-10-2015",
    "2015/10/19",
    "19 октомври 2015 г.",
    "19 окт. 2015",
    "19 October 2015",
    "19th Oct 2015",
    "October 19, 2015",
    "١٩/١٠/٢٠١٥",
    "۱۹.۱۰.۲۰۱۵",
    "१९.१०.२०१५",
    "\u200f19.10.2015\u200f",
  ])
    expect(readDate(written), written).toBe("2015-10-19");
  for (const written of [
    "2015-10",
    "10.2015",
    "10/2015",
    "окт. 2015",
    "Октомври 2015 г.",
    "October 2015",
    "Oct 2015",
  ])
    expect(readDate(written), written).toBe("2015-10");
  for (const written of ["2015", "2015 г.", "2015 година", "٢٠١٥"])
    expect(readDate(written), written).toBe("2015");
});

test("a date that could be misread is not guessed at", () => {
  expect(readDate("19.10.15")).toBe("year-too-short");
  for (const written of [
    "10/19/2015",
    "31.02.2015",
    "29.02.2015",
    "окт. 2015?",
    "около 2015",
    "13.2015",
    "0000",
    "",
    "вчера",
  ])
    expect(readDate(written), written).toBe("not-a-date");
});

test("a number is read as its writer's language writes it", () => {
  for (const [written, language, number] of [
    ["1 234,50", "bg", 1234.5],
    ["1\u00a0234,5", "bg", 1234.5],
    ["1234,5", "bg", 1234.5],
    ["1234.5", "bg", 1234.5],
    ["1.234,50", "bg", 1234.5],
    ["1,234", "bg", 1.234],
    ["1,234", "en", 1234],
    ["1,234.50", "en", 1234.5],
    ["1.234", "en", 1.234],
    ["1,234,567", "bg", 1234567],
    ["0,125", "en", 0.125],
    ["12,5", "en", 12.5],
    ["−3", "bg", -3],
    ["-0", "bg", 0],
    ["١٬٢٣٤٫٥", "bg", 1234.5],
    ["۱۲۳", "en", 123],
    ["1'234.5", "en", 1234.5],
  ] as const)
    expect(readNumber(written, language), `${written} in ${language}`).toMatchObject({ number });
  expect(readNumber("1.234", "bg")).toBe("ambiguous");
  for (const written of [
    "",
    "12 34",
    "1,23,4",
    "1.2.3",
    "--1",
    "1e5",
    "0x10",
    "Infinity",
    "1,",
    ",5",
    "1234567890123456",
  ])
    expect(readNumber(written, "en"), written).toBe("not-a-number");
});

test("a number written by us is read back as itself", () => {
  const field = {
    kind: "number",
    label: "",
    purpose: "",
    retention: "content",
    seal: "open",
    decimals: 4,
  } as const;
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom("bg", "en"), (whole, language) => {
      const number = whole / 1e4;
      expect(readNumber(writeAnswer(field, number, language)[0] ?? "", language)).toMatchObject({
        number: number + 0,
      });
    }),
    { numRuns: 2_000 },
  );
});

test("digits of every script become 0 to 9", () => {
  expect(withPlainDigits("٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ ०१२३४५६७८९ 𝟎𝟏𝟗𝟘𝟡")).toBe(
    "0123456789 0123456789 0123456789 01909",
  );
});

test("no text makes a reader throw, and bringing a text into form twice changes nothing", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const read of [readDate, readEmail, readPhone, readSlug, readWebAddress]) read(text);
      for (const language of ["bg", "en"] as const) readNumber(text, language);
      for (const normalise of [normaliseText, normaliseLine]) {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
        expect(once.normalize("NFC")).toBe(once);
        expect(once).not.toMatch(/[\0\r]/);
      }
      expect(normaliseLine(text)).not.toContain("\n");
    }),
    { numRuns: 5_000 },
  );
});

test("direction marks stay in a text but turn nothing outside it", () => {
  expect(normaliseText("\u202eabc")).toBe("\u202eabc\u202c");
  expect(normaliseText("a\u2069b\u2067c\nd")).toBe("ab\u2067c\u2069\nd");
  expect(normaliseLine("علي\u200f (Ali)")).toBe("علي\u200f (Ali)");
  expect(withoutDirections("\u202a+359 2\u202c")).toBe("+359 2");
});

test("addresses and numbers to call are checked without being pedantic", () => {
  expect(readEmail("Ivan.Petrov@Example.ORG")).toEqual({ value: "Ivan.Petrov@example.org" });
  expect(readPhone("+359 (2) 939-4774")).toEqual({ value: "+359 (2) 939-4774" });
  expect(readPhone("٠٨٨٨١٢٣٤٥٦")).toEqual({ value: "0888123456" });
  expect(readWebAddress("https://iom.bg/страница")).toEqual({
    value: "https://iom.bg/%D1%81%D1%82%D1%80%D0%B0%D0%BD%D0%B8%D1%86%D0%B0",
  });
  for (const wrong of ["a@b", "a b@c.de", "a@@b.de", ".a@b.de", "a@b..de"])
    expect(readEmail(wrong)).toHaveProperty("problem");
  for (const wrong of ["javascript:alert(1)", "https://user:secret@iom.bg", "iom.bg", "https://localhost"])
    expect(readWebAddress(wrong), wrong).toHaveProperty("problem");
  for (const wrong of ["Slug", "a--b", "-a", "път", "a".repeat(81)])
    expect(readSlug(wrong)).toHaveProperty("problem");
});
