import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import "../../src/desk.ts";
import { definedForms } from "../../src/platform/forms/index.ts";
import { dataMapPage } from "../../tools/data-map.ts";
import { visitTexts } from "../visit-form.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Those of the program; other tests in the same process define forms of their own. */
const programsForms = () => definedForms().filter(({ texts }) => (texts as unknown) !== visitTexts);

test("docs/data-map.md is what the forms say", async () => {
  const page = await readFile(`${root}docs/data-map.md`, "utf8");
  expect(page === dataMapPage(programsForms()), "run `npm run data-map`").toBe(true);
});

test("no two forms have one name", () => {
  const names = programsForms().map(({ name }) => name);
  expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
});

test("every form that is defined is in the map", async () => {
  const page = await readFile(`${root}docs/data-map.md`, "utf8");
  const asking = programsForms().filter(({ fields }) => Object.keys(fields).length > 0);
  expect(asking.filter(({ name }) => !page.includes(`\n## ${name}\n`))).toEqual([]);
  const files = (await readdir(`${root}src`, { recursive: true })).filter((file) =>
    /(?<!\.test)\.tsx?$/.test(file),
  );
  let calls = 0;
  for (const file of files) {
    const text = await readFile(`${root}src/${file}`, "utf8");
    calls += text.match(/(?<!function )\bdefineForm\(/g)?.length ?? 0;
  }
  // A form whose file the desk does not load would be missing: nobody could fill it in either.
  expect(programsForms().length).toBeGreaterThanOrEqual(calls);
});
