import { expect, test } from "vitest";
import { toCsv } from "./csv.ts";

test("a table is written with its quotes doubled and its empty cells empty", () => {
  expect(
    toCsv([
      ["Път", 'с „кавички“ и "quotes"', null, 12],
      ["a,b", "c\nd", 0, -3],
    ]),
  ).toBe('\uFEFFПът,"с „кавички“ и ""quotes""",,12\r\n"a,b","c\nd",0,-3\r\n');
});

test.each(["=1+1", "+359", "-2", "@SUM(A1)", "\tx"])("%j is no formula to a spreadsheet", (text) => {
  expect(toCsv([[text]])).toContain(`'${text}`);
});
