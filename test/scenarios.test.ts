import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { scenarios } from "./scenarios.ts";

const titlesIn = (file: string): readonly string[] =>
  [...readFileSync(file, "utf8").matchAll(/^\s*test\(\s*"((?:[^"\\]|\\.)*)"/gm)].map(([, title = ""]) =>
    title.replaceAll('\\"', '"'),
  );

test("each of the twenty-five scenarios and the ten awkward ones is told by a test that is there", () => {
  const numbers = scenarios.flatMap(({ of }) => Number.parseInt(of, 10) || []);
  expect(numbers).toEqual(Array.from({ length: 25 }, (_, at) => at + 1));
  expect(scenarios.filter(({ of }) => !/^\d/.test(of))).toHaveLength(10);
  const untold = scenarios.flatMap(({ of, proofs }) => {
    const lost = proofs.filter(([file, title]) => !titlesIn(file).includes(title));
    if (proofs.length === 0) return [`${of}: no test`];
    return lost.map(([file, title]) => `${of}: ${file} has no test “${title}”`);
  });
  expect(untold).toEqual([]);
});
