import { describe, expect, it } from "vitest";
import { breakEvenly, breakLines, cutOff } from "./break-lines.ts";

/** Ten pixels a character. */
const measure = (text: string) => [...text].length * 10;
const plain = (lines: string[]) => lines.map((line) => line.replaceAll("\u00a0", " "));

describe("a title broken into lines", () => {
  it("breaks between words where the width ends", () => {
    expect(breakLines("one two three four", 90, measure)).toEqual(["one two", "three", "four"]);
  });

  it("gives a word that is too wide a line of its own", () => {
    expect(breakLines("a1 extraordinarily b2", 100, measure)).toEqual(["a1", "extraordinarily", "b2"]);
  });

  it("leaves no single word for the last line when the lines can share", () => {
    expect(breakEvenly("eleven words would fill these lines", 310, measure)).toEqual([
      "eleven words would",
      "fill these lines",
    ]);
  });

  it("begins no line with a dash and ends none in a small word", () => {
    expect(plain(breakLines("Организация – мисия в България", 150, measure))).toEqual([
      "Организация –",
      "мисия",
      "в България",
    ]);
  });

  it("ends in an ellipsis when there are more lines than room", () => {
    expect(cutOff(["first", "second,", "third"], 2, 80, measure)).toEqual(["first", "second…"]);
    expect(cutOff(["first", "second"], 2, 80, measure)).toEqual(["first", "second"]);
  });

  it("shortens a line that is too wide by itself", () => {
    expect(cutOff(["extraordinarily"], 5, 60, measure)).toEqual(["extra…"]);
  });
});
