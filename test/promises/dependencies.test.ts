import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const read = (path: string) => readFile(fileURLToPath(new URL(`../../${path}`, import.meta.url)), "utf8");

test("docs/dependencies.md says of every package why it is here", async () => {
  const { dependencies, devDependencies } = JSON.parse(await read("package.json"));
  const page = await read("docs/dependencies.md");
  const unexplained = Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => !page.includes(`\`${name}\``),
  );
  expect(unexplained).toEqual([]);
});

test("every version is exact", async () => {
  const { dependencies, devDependencies } = JSON.parse(await read("package.json"));
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d/.test(String(version)),
  );
  expect(loose).toEqual([]);
});
