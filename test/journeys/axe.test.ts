import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../browser.ts";
import { openSite, type TestSite } from "../site.ts";
import { addressOfKind, everyKind, type Kind } from "./templates.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const everyRule = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** All that changes when only the colours change. */
const rulesOfColour = ["color-contrast", "link-in-text-block"];

let site: TestSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  // Scripts only run for the checker: the site's own policy would not let it in.
  const context = await browser.newContext({ bypassCSP: true, reducedMotion: "reduce" });
  page = await context.newPage();
}, 90_000);

afterAll(async () => {
  await browser.close();
  await site[Symbol.asyncDispose]();
});

test.each(everyKind.map(({ name, language }) => [name, language] as const))("%s (%s) can be used by everybody", async (name, language) => {
  await visit({ name, language });
  const found: string[] = [];
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const rules =
        colorScheme === "light"
          ? { type: "tag", values: everyRule }
          : { type: "rule", values: rulesOfColour };
      found.push(...(await violations(rules)).map((violation) => `${width} ${colorScheme} ${violation}`));
    }
  }
  expect(found).toEqual([]);
});

test("the open menu of a phone can be used by everybody", async () => {
  await visit({ name: "the news", language: "bg" });
  await page.setViewportSize({ width: 360, height: 800 });
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator("#menu").evaluate("menu => menu.showPopover()");
    expect(await violations({ type: "tag", values: everyRule })).toEqual([]);
  }
});

test("unfolded questions and sources can be used by everybody", async () => {
  await visit({ name: "a service with questions", language: "bg" });
  await page.setViewportSize({ width: 360, height: 800 });
  await page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations({ type: "tag", values: everyRule })).toEqual([]);
  }
});

async function visit(kind: Kind): Promise<void> {
  await page.goto(site.origin + (await addressOfKind(site, kind)));
  await page.evaluate(axe);
}

/** What axe finds, each with the rule and the first places. */
async function violations(runOnly: { type: string; values: readonly string[] }): Promise<string[]> {
  const options = JSON.stringify({ runOnly, resultTypes: ["violations"] });
  const results = await page.evaluate<AxeResults>(`axe.run(document, ${options})`);
  return results.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ html, failureSummary }) => `${html} ${failureSummary}`)
        .join(" | ")}`,
  );
}
