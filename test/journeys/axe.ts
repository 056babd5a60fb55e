import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";

/** The checker itself, to be run in a page. */
export const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The rules of WCAG 2.2 AA and what axe holds for good practice. */
export const everyRule = {
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};

/** All that changes when only the colours change. */
export const rulesOfColour = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

/** A page in which scripts run for the checker only: the site's own policy would not let it in. */
export async function openCheckedPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ bypassCSP: true, reducedMotion: "reduce" });
  return context.newPage();
}

/** Goes to an address and makes its page ready to be checked. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(axe);
}

/** What axe finds, each with its rule and the first places. */
export async function violations(page: Page, runOnly: typeof everyRule = everyRule): Promise<string[]> {
  const options = JSON.stringify({ runOnly, resultTypes: ["violations"] });
  const results = await page.evaluate<AxeResults>(`axe.run(document, ${options})`);
  return results.violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} ${failureSummary}`);
    return `${id}: ${places.join(" | ")}`;
  });
}
