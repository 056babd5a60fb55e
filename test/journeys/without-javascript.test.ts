import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "../browser.ts";
import { openSite, type TestSite } from "../site.ts";
import { askPage } from "./in-page.ts";

let site: TestSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  const context = await browser.newContext({ javaScriptEnabled: false, reducedMotion: "reduce" });
  page = await context.newPage();
  page.setDefaultTimeout(5_000);
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
});

async function open(address: string, width = 1280): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.goto(site.origin + address);
}

const here = () => decodeURIComponent(page.url().slice(site.origin.length));

const attributes = (selector: string, name: string) =>
  page.evaluate<string[]>(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].map((element) => element.getAttribute(${JSON.stringify(name)}))`,
  );

const texts = (selector: string) => page.locator(selector).allInnerTexts();

describe("on a phone without scripts", () => {
  test("the menu opens by its button, leads on, and closes by Escape", async () => {
    await open("/bg", 360);
    const menu = page.locator("#menu");
    expect(await menu.isVisible()).toBe(false);
    await page.locator(".menu-button").click();
    expect(await menu.isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await menu.isVisible()).toBe(false);
    await page.locator(".menu-button").press("Enter");
    await menu.getByRole("link", { name: "Проекти" }).click();
    expect(here()).toBe("/bg/proekti");
  });

  test("the menu closes by a press beside it", async () => {
    await open("/bg", 360);
    await page.locator(".menu-button").click();
    await page.mouse.click(10, 700);
    expect(await page.locator("#menu").isVisible()).toBe(false);
  });

  test("the focus goes into the open menu and comes back to its button", async () => {
    await open("/en", 360);
    await page.locator(".menu-button").press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.matches('#menu .close-menu')")).toBe(true);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.matches('#menu li:first-child a')")).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.evaluate("document.activeElement.className")).toBe("menu-button");
  });

  test("a person who wants to go home is two presses away from a lawyer's number", async () => {
    await open("/en", 360);
    await page.getByRole("link", { name: "I want to go home" }).click();
    expect(await page.locator(".free-choice a[href^='tel:']").first().isVisible()).toBe(true);
  });
});

describe("changing the language", () => {
  test.each([
    ["an article", "news", "2015-11-two-amif-projects"],
    ["a project", "project", "amif-3-003"],
    ["an agreement", "agreement", "2015-agreement"],
  ] as const)("keeps %s", async (_, type, key) => {
    await open(await site.addressOf(type, key, "bg"));
    await page.getByRole("link", { name: "English" }).click();
    expect(here()).toBe(await site.addressOf(type, key, "en"));
    await page.getByRole("link", { name: "Български" }).click();
    expect(here()).toBe(await site.addressOf(type, key, "bg"));
  });

  test("keeps a section and a year of the archive", async () => {
    await open("/bg/ofisi");
    await page.getByRole("link", { name: "English" }).click();
    expect(here()).toBe("/en/offices");
    await open("/en/news/2020");
    await page.getByRole("link", { name: "Български" }).click();
    expect(here()).toBe("/bg/novini/2020");
  });

  test("leads home where the language has no such page", async () => {
    await open(await site.addressOf("news", "2015-11-two-amif-projects", "bg"));
    await page.getByRole("link", { name: "العربية" }).click();
    expect(here()).toBe("/ar");
  });
});

describe("searching", () => {
  async function search(words: string, from = "/bg"): Promise<string[]> {
    await open(from);
    await page.locator("#menu .menu-search a").click();
    await page.locator("#q").fill(words);
    await page.locator("#q").press("Enter");
    expect(await page.locator("#q").inputValue()).toBe(words);
    return texts(".results-list .card-title");
  }

  test("finds a minister under her name in either script", async () => {
    const found = await search("Бъчварова");
    expect(found.length).toBeGreaterThan(0);
    expect(await search("Bachvarova")).toEqual(found);
    expect(await search("бъчварова")).toEqual(found);
    expect((await search("Bachvarova", "/en")).length).toBeGreaterThan(0);
  });

  test("finds items about деца for the question „децата“", async () => {
    const found = await search("децата");
    const aboutChildren = found.filter((title) => /дец|дете/i.test(title));
    expect(aboutChildren.length).toBeGreaterThan(2);
    expect(new Set(await search("деца"))).toEqual(new Set(found));
  });

  test("finds a project by its number", async () => {
    expect((await search("BG65AMNP001-3.003-0001-C01")).length).toBeGreaterThan(0);
    await page.locator(".results-list .card-title a").first().click();
    expect(await page.locator("main").textContent()).toContain("BG65AMNP001-3.003-0001-C01");
  });

  test("says so when there is nothing, and shows what was typed as text", async () => {
    expect(await search('<b>жжжжжж</b> & "')).toEqual([]);
    expect(await page.locator("#found").textContent()).toContain('<b>жжжжжж</b> & "');
  });
});

describe("the archive", () => {
  test("shows the news of a year, and only those", async () => {
    await open("/bg/novini");
    await page.locator(".side").getByRole("link", { name: "2020", exact: true }).click();
    expect(here()).toBe("/bg/novini/2020");
    const dates = await attributes(".with-side .date time", "datetime");
    expect(dates.length).toBeGreaterThan(3);
    expect(dates.filter((date) => !date.startsWith("2020"))).toEqual([]);
  });

  test("shows the news of a topic, as many as it says", async () => {
    await open("/en/news");
    await page.locator(".side").getByRole("link", { name: "Counter-trafficking" }).click();
    const count = Number.parseInt((await texts(".page-head .hint"))[0] ?? "", 10);
    expect(count).toBeGreaterThan(2);
    expect(await page.locator(".with-side .card-title").count()).toBe(count);
    expect(await page.locator(".tags a[aria-current]").textContent()).toBe("Counter-trafficking");
  });

  test("is turned page by page to its end, and every item stands on one page", async () => {
    const seen: string[] = [];
    await open("/bg/novini");
    for (;;) {
      seen.push(...(await texts(".with-side .card-title")));
      const older = page.locator(".pager a[rel=next]");
      if ((await older.count()) === 0) break;
      await older.click();
    }
    expect(new Set(seen).size).toBe(seen.length);
    const { total } = await site.database.query
      .selectFrom("publication")
      .select(({ fn }) => fn.countAll<number>().as("total"))
      .where("type", "=", "news")
      .where("language", "=", "bg")
      .executeTakeFirstOrThrow();
    expect(seen.length).toBe(total);
  });

  test("and the home page offer their feed", async () => {
    for (const address of ["/bg", "/bg/novini"]) {
      await open(address);
      expect(await attributes("head link[rel=alternate]", "type")).toEqual([
        "application/rss+xml",
        "application/atom+xml",
        "application/feed+json",
      ]);
    }
    await open("/bg");
    const href = await page.locator("main .feed-link").getAttribute("href");
    const answer = await fetch(site.origin + href);
    expect(answer.headers.get("content-type")).toMatch(/rss\+xml/);
  });
});

test("projects that nobody has put into a language yet are not said to be none", async () => {
  await open("/ar/projects");
  expect(await texts("header.page-head .hint")).toEqual(["لا يوجد شيء هنا بهذه اللغة بعد."]);
  await open("/bg/proekti");
  expect((await texts("header.page-head .hint")).join()).toMatch(/^\d+ проект/);
});

describe("with the keyboard alone", () => {
  interface Focused {
    readonly name: string | null;
    readonly isSeen: boolean;
    readonly isInView: boolean;
  }

  const focused = () => askPage<Focused>(page, "focused");

  test.each(["/bg", "/en", "/ar"])(
    "the first press of Tab on %s offers to skip to the text",
    async (address) => {
      await open(address);
      await page.keyboard.press("Tab");
      expect(await focused()).toEqual({ name: "a 0 #main", isSeen: true, isInView: true });
      await page.keyboard.press("Enter");
      await expect.poll(here).toBe(`${address}#main`);
      expect(await page.evaluate("document.activeElement.id")).toBe("main");
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.querySelector('main').contains(document.activeElement)")).toBe(
        true,
      );
    },
  );

  test.each([360, 1280])(
    "everything on the home page %i pixels wide is reached in its order, seen and in view",
    async (width) => {
      await open("/bg", width);
      const expected = await askPage<string[]>(page, "reachable");
      expect(expected.length).toBeGreaterThan(30);
      const reached: string[] = [];
      for (let presses = 0; presses < expected.length; presses += 1) {
        await page.keyboard.press("Tab");
        const { name, isSeen, isInView } = await focused();
        reached.push(name ?? "nothing");
        expect({ name, isSeen, isInView }).toEqual({ name, isSeen: true, isInView: true });
      }
      expect(reached).toEqual(expected);
    },
  );

  test("a folded answer opens by Enter", async () => {
    await open(await site.addressOf("service", "return-and-reintegration", "en"));
    const question = page.locator(".questions details").first();
    await question.locator("summary").press("Enter");
    expect(await question.locator("p").isVisible()).toBe(true);
  });
});
