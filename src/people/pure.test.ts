import fc from "fast-check";
import { expect, test } from "vitest";
import type { PartialDate } from "../core/partial-date.ts";
import { hasMixedWord, scriptOf } from "../core/script.ts";
import { agesOn, birthSpan, possiblyMinor } from "./birth-span.ts";
import { foldNumber, foldPhone } from "./finding/fold-numbers.ts";
import { drawNumber, readNumber, writeNumber } from "./person-number.ts";

const day = (text: string) => text as PartialDate;

test("a number with a wrong digit, or two neighbours swapped, is nobody's", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 4, maxLength: 4 }), fc.nat(7), fc.nat(9), (bytes, at, digit) => {
      const number = drawNumber(() => bytes);
      expect(readNumber(writeNumber(number))).toBe(number);
      const wrong = number.slice(0, at) + digit + number.slice(at + 1);
      if (wrong !== number) expect(readNumber(wrong)).toBeNull();
      const swapped = number.slice(0, at) + (number[at + 1] ?? "") + number[at] + number.slice(at + 2);
      if (at < 7 && swapped !== number) expect(readNumber(swapped)).toBeNull();
    }),
  );
});

test("a birth is as wide as it is known", () => {
  const told = { age: null, age_on: null } as const;
  expect(birthSpan({ ...told, date: day("1994-03-17"), precision: "exact" })).toEqual({
    earliest: "1994-03-17",
    latest: "1994-03-17",
  });
  expect(birthSpan({ ...told, date: day("2008"), precision: "year" })).toEqual({
    earliest: "2008-01-01",
    latest: "2008-12-31",
  });
  const estimated = birthSpan({ date: null, precision: "estimated", age: 17, age_on: day("2026-02-28") });
  expect(estimated).toEqual({ earliest: "2006-02-28", latest: "2011-02-28" });
  expect(birthSpan({ ...told, date: null, precision: "unknown" })).toBeNull();
});

test("who could be under 18 on a day is treated as a child", () => {
  const born = (latest: string) => ({ earliest: latest, latest });
  expect(agesOn({ earliest: "2008-01-01", latest: "2008-12-31" }, "2026-06-01")).toEqual({
    youngest: 17,
    oldest: 18,
  });
  expect(possiblyMinor([born("2008-06-01")], false, "2026-06-01")).toBe(false);
  expect(possiblyMinor([born("2008-06-02")], false, "2026-06-01")).toBe(true);
  expect(possiblyMinor([born("1990-01-01"), born("2010-01-01")], false, "2026-06-01")).toBe(true);
  expect(possiblyMinor([born("1990-01-01"), null], false, "2026-06-01")).toBe(false);
  expect(possiblyMinor([], false, "2026-06-01")).toBe(true);
  expect(possiblyMinor([born("1990-01-01")], true, "2026-06-01")).toBe(true);
});

test("a phone and a document are one however they are written", () => {
  for (const phone of ["+359 888 123 456", "00359888123456", "0888 123 456", "٠٨٨٨١٢٣٤٥٦"]) {
    expect(foldPhone(phone)).toBe("888123456");
  }
  expect(foldPhone("+359 2 939 4774")).toBe(foldPhone("02/939-47-74"));
  expect(foldPhone("+93 700 123 456")).toBe(foldPhone("0093700123456"));
  expect(foldNumber("р-123 456")).toBe(foldNumber("P123456"));
  expect(foldNumber("۱۲۳۴")).toBe("1234");
});

test("a name's script is that of most of its letters; a word of two scripts is seen", () => {
  expect(["Иван", "Ivan", "علی", "मान", "😀"].map(scriptOf)).toEqual([
    "cyrillic",
    "latin",
    "arabic",
    "devanagari",
    "other",
  ]);
  expect(["Иван Ivan", "Иван-Ivan", "O'Брайън"].map(hasMixedWord)).toEqual([false, false, false]);
  expect(["Ивaн", "عليA"].map(hasMixedWord)).toEqual([true, true]);
});
