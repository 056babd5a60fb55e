import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Language } from "../../src/core/language.ts";
import { openBrowser } from "../browser.ts";
import { openSite, type TestSite } from "../site.ts";
import {
  everyRule,
  goTo,
  openCheckedPage,
  rememberParts,
  rulesOfColour,
  rulesOfContent,
  turnTo,
  violations,
} from "./axe.ts";
import { askPage } from "./in-page.ts";
import { addressOfKind, everyKind, type Kind } from "./templates.ts";

let site: TestSite;
let browser: Browser;
let page: Page;
/** Where no script runs. */
let plain: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  page = await openCheckedPage(browser);
  plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
});

const addressOf = async (kind: Kind) => site.origin + (await addressOfKind(site, kind));

/**
 * Everything that is pressed, but for links in running text, the footnotes that say where a text or a number comes from,
 * and the lines of the map: each of them has its link in the table below as well.
 */
const targets = "a[href]:not(.prose a, .sources a, .route-link), button, input, summary";

/** What does not fit a window so wide, and buttons too low for a thumb. */
async function faultsOfLayout(page: Page): Promise<string[]> {
  return [
    ...(await askPage<string[]>(page, "overflow")),
    ...(await askPage<string[]>(page, "cutText")).map((text) => `cut: ${text}`),
    ...(await askPage<string[]>(page, "lowTargets", 44, targets)).map((text) => `low: ${text}`),
  ];
}

/** What does not fit a window zoomed to 200 %, or text set twice as large; leaves the text so. */
async function faultsOfSize(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 640, height: 800 });
  const zoomed = await askPage<string[]>(page, "overflow");
  await page.evaluate("document.documentElement.style.setProperty('font-size', '200%')");
  const larger = [
    ...(await askPage<string[]>(page, "overflow")),
    ...(await askPage<string[]>(page, "cutText")),
  ];
  return [...zoomed.map((fault) => `zoomed ${fault}`), ...larger.map((fault) => `larger ${fault}`)];
}

const hasNewPart = rememberParts();

/**
 * What axe finds by day, and by night where the colours of night have not been looked at: they are those of any language.
 * A page built of known parts only, as a translation is, is looked at on a phone for what its words can break.
 */
async function faultsOfUse(page: Page, width: number, language: Language): Promise<string[]> {
  if (width === 768) return [];
  // In Arabic the same parts stand the other way round.
  const where = `${await page.evaluate<string>("document.dir")} ${width}`;
  if (!(await hasNewPart(page, where))) return width === 360 ? violations(page, rulesOfContent) : [];
  const byDay = await violations(page, everyRule);
  if (language !== "bg") return byDay;
  await page.emulateMedia({ colorScheme: "dark" });
  const byNight = await violations(page, rulesOfColour);
  await page.emulateMedia({ colorScheme: "light" });
  return [...byDay, ...byNight.map((fault) => `dark ${fault}`)];
}

/** Three widths and two sizes of text, in a window that is not loaded anew. */
async function fits(page: Page, beside: (width: number) => Promise<string[]>): Promise<string[]> {
  const found: string[] = [];
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const faults = [...(await faultsOfLayout(page)), ...(await beside(width))];
    found.push(...faults.map((fault) => `${width} ${fault}`));
  }
  return [...found, ...(await faultsOfSize(page))];
}

test.each(everyKind.map(({ name, language }) => [name, language] as const))(
  "%s (%s) can be used by everybody, on a phone, a tablet and a desk, by day and by night",
  async (name, language) => {
    const address = await addressOf({ name, language });
    await page.setViewportSize({ width: 360, height: 800 });
    await turnTo(page, address);
    const found = await fits(page, (width) => faultsOfUse(page, width, language));
    if (await page.evaluate<boolean>("document.querySelector('script[src]') !== null")) {
      await plain.setViewportSize({ width: 360, height: 800 });
      await plain.goto(address);
      found.push(...(await fits(plain, async () => [])).map((fault) => `without scripts ${fault}`));
    }
    expect(found).toEqual([]);
  },
  60_000,
);

test.each(["light", "dark"] as const)(
  "the open menu of a phone can be used by everybody (%s)",
  async (colorScheme) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.emulateMedia({ colorScheme });
    await goTo(page, await addressOf({ name: "the news", language: "bg" }));
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
    await goTo(page, await addressOf({ name: "a service with questions", language: "bg" }));
    await page.evaluate(
      "document.querySelectorAll('details').forEach((details) => { details.open = true; })",
    );
    expect(await violations(page)).toEqual([]);
  },
);
