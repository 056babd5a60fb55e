import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { sourceFiles } from "../source-files.ts";

// A test that does not run is a promise nobody keeps. `tools/check.mjs` counts those that skip themselves while running.

const unrun =
  /\b(?:test|it|describe|suite)(?:\.\w+)*\.(?:skip|only|todo|skipIf|runIf|fails)\b|\b(?:xit|xtest|xdescribe|fit|fdescribe)\(|\bskip\(\)/;

test("no test is skipped, singled out, put off or expected to fail", async () => {
  const files = (await sourceFiles("src", "test")).filter((file) => /\.test\.tsx?$/.test(file));
  expect(files.length).toBeGreaterThan(10);
  const found: string[] = [];
  for (const file of files) {
    if (file.endsWith("no-skips.test.ts")) continue;
    for (const [at, line] of (await readFile(file, "utf8")).split("\n").entries()) {
      if (unrun.test(line)) found.push(`${file}:${at + 1}: ${line.trim()}`);
    }
  }
  expect(found).toEqual([]);
});

test.each([
  "test.skip(",
  "describe.only(",
  "it.todo(",
  "test.concurrent.skip(",
  "describe.skipIf(",
  "ctx.skip()",
  "xit(",
])("%s would be seen", (line) => {
  expect(line).toMatch(unrun);
});
