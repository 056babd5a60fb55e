import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../browser.ts";
import { openSite, type TestSite } from "../site.ts";
import { everyRule, goTo, openCheckedPage, rulesOfColour, violations } from "./axe.ts";
import { addressOfKind, everyKind, type Kind } from "./templates.ts";

let site: TestSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  page = await openCheckedPage(browser);
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
});

const visit = async (kind: Kind) => goTo(page, site.origin + (await addressOfKind(site, kind)));

test.each(everyKind.map(({ name, language }) => [name, language] as const))(
  "%s (%s) can be used by everybody on a phone and at a desk, by day and by night",
  async (name, language) => {
    await visit({ name, language });
    const found: string[] = [];
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      // The colours of night are those of the page, whatever its language says.
      for (const colorScheme of language === "bg" ? (["light", "dark"] as const) : (["light"] as const)) {
        await page.emulateMedia({ colorScheme });
        const rules = colorScheme === "light" ? everyRule : rulesOfColour;
        found.push(
          ...(await violations(page, rules)).map((violation) => `${width} ${colorScheme} ${violation}`),
        );
      }
    }
    expect(found).toEqual([]);
  },
);

test.each(["light", "dark"] as const)(
  "the open menu of a phone can be used by everybody (%s)",
  async (colorScheme) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.emulateMedia({ colorScheme });
    await visit({ name: "the news", language: "bg" });
    await page.locator(".menu-button").click();
    expect(await page.locator("#menu").isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
  },
);

test.each(["light", "dark"] as const)(
  "unfolded answers and sources can be used by everybody (%s)",
  async (colorScheme) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.emulateMedia({ colorScheme });
    await visit({ name: "a service with questions", language: "bg" });
    await page.evaluate(
      "document.querySelectorAll('details').forEach((details) => { details.open = true; })",
    );
    expect(await violations(page)).toEqual([]);
  },
);
