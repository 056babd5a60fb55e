import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { sourceFiles } from "../source-files.ts";

test("no file of the program is longer than 300 lines", async () => {
  const files = await sourceFiles("src");
  expect(files.length).toBeGreaterThan(50);
  const lengths = await Promise.all(
    files.map(async (file) => ({ file, lines: (await readFile(file, "utf8")).trimEnd().split("\n").length })),
  );
  const long = lengths.filter(({ file, lines }) => lines > 300 && !/\.test\.tsx?$/.test(file));
  expect(long.map(({ file, lines }) => `${file} has ${lines} lines`)).toEqual([]);
});
