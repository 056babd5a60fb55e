import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText, FileRefused, readCsv } from "./index.ts";

const written = "Име;Година\nИзмислен Пример;1994\nنمونه;۱۳۷۰\n";

/** Cyrillic and ASCII as Windows-1251 has them. */
const inWindows1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
  });

describe("the text of a file", () => {
  test.each([
    ["utf-8", Buffer.from(written, "utf8")],
    ["utf-8", Buffer.from(`\uFEFF${written}`, "utf8")],
    ["utf-16le", Buffer.from(`\uFEFF${written}`, "utf16le")],
    ["utf-16le", Buffer.from(written, "utf16le")],
    ["utf-16be", Buffer.from(`\uFEFF${written}`, "utf16le").swap16()],
    ["utf-16be", Buffer.from(written, "utf16le").swap16()],
  ])("is read in %s, with a mark at its beginning and without", (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: written, encoding });
  });

  test("is read as old office programs of here write it", () => {
    const text = "Име;Пол\nИзмислен Пример;мъж\n";
    expect(decodeText(inWindows1251(text))).toEqual({ text, encoding: "windows-1251" });
  });

  test.each([
    ["an old workbook", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]],
    ["a picture", [0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46]],
    ["half a sign in UTF-16", [0xff, 0xfe, 0x41]],
  ])("%s is refused", (_what, bytes) => {
    expect(() => decodeText(Uint8Array.from(bytes))).toThrow(FileRefused);
  });

  test("whatever the bytes are, it is text or refused, and never ends in anything else", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        try {
          readCsv(decodeText(bytes).text);
        } catch (error) {
          expect(error).toBeInstanceOf(FileRefused);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("cells that were written with quotes, separators and line ends come back as they were", () => {
    const cell = fc.string({ unit: fc.constantFrom(..."aЯم;,\t\"' \n\r=1"), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const text = `a;b\n${rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(";")).join("\n")}\n`;
        expect(
          readCsv(text)
            .slice(1)
            .map(({ fields }) => fields),
        ).toEqual(rows);
      }),
    );
  });
});
