import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "../browser.ts";
import { openSite, type TestSite } from "../site.ts";
import { askPage } from "./in-page.ts";
import { addressOfKind, type Kind } from "./templates.ts";

let site: TestSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  context = await browser.newContext({ javaScriptEnabled: false });
  page = await context.newPage();
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
});

async function visit(kind: Kind, width: number, height = 800): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.goto(site.origin + (await addressOfKind(site, kind)));
}

describe("Arabic", () => {
  const home = { name: "the home page", language: "ar" } as const;
  const middle = (selector: string) => askPage<number>(page, "middle", selector);
  const styleOf = (selector: string, property: string) =>
    page.evaluate<string>(
      `getComputedStyle(document.querySelector(${JSON.stringify(selector)})).${property}`,
    );

  test.each([360, 768, 1280])(
    "mirrors the page %i pixels wide: the brand at the right, the languages at the left",
    async (width) => {
      await visit(home, width);
      const languages = await middle(".languages");
      expect(await middle(".mark")).toBeGreaterThan(width / 2);
      expect(await middle(".brand-name")).toBeLessThan(await middle(".mark"));
      // On a phone the languages stand alone below the brand, from the right edge on.
      if (width > 360) expect(languages).toBeLessThan(width / 2);
      expect(await styleOf("h1, h2", "direction")).toBe("rtl");
      expect(["start", "right"]).toContain(await styleOf("h1, h2", "textAlign"));
    },
  );

  test("puts what stands left in Bulgarian on the right", async () => {
    const places = async (language: "ar" | "bg") => {
      await visit({ name: "the news", language }, 1280);
      return { list: await middle(".with-side > :first-child"), side: await middle(".side") };
    };
    const [bulgarian, arabic] = [await places("bg"), await places("ar")];
    expect(bulgarian.list).toBeLessThan(bulgarian.side);
    expect(arabic.list).toBeGreaterThan(arabic.side);
  });

  test("turns the arrows round", async () => {
    const arrow = "document.body.insertAdjacentHTML('beforeend', '<svg class=\"icon turns\"></svg>')";
    await visit({ name: "the home page", language: "bg" }, 1280);
    expect(await styleOf(".icon.turns", "transform")).toBe("none");
    await visit(home, 1280);
    await page.evaluate(arrow);
    expect(await styleOf(".icon.turns", "transform")).toBe("matrix(-1, 0, 0, 1, 0, 0)");
  });

  test("opens the phone's menu from the left", async () => {
    await visit(home, 360);
    await page.locator(".menu-button").click();
    const box = await page.locator("#menu").boundingBox();
    expect(box?.x).toBe(0);
    expect(box?.width).toBeLessThan(360);
  });
});

describe("in every medium", () => {
  const article = { name: "an article about a funded return project", language: "bg" } as const;

  test("paper shows the text, its sources and its funding, and nothing to press", async () => {
    await visit(article, 800);
    await page.emulateMedia({ media: "print" });
    const shown = async (selector: string) => askPage<boolean>(page, "isShown", selector);
    for (const selector of ["nav", ".site-header", ".site-footer", ".skip", "button", "input"]) {
      expect(await shown(selector), selector).toBe(false);
    }
    for (const selector of ["h1", ".prose p", ".funding", ".free-choice", ".sources li", ".doubts li"]) {
      expect(await shown(selector), selector).toBe(true);
    }
    await page.emulateMedia({ media: "screen" });
  });

  test("paper is white, also for readers of the dark page", async () => {
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await visit(article, 800);
    const colours = await page.evaluate(
      "['body', 'h1', '.prose p', '.lede', '.hint', '.doubts li', '.funding p'].map((selector) => getComputedStyle(document.querySelector(selector)).color)",
    );
    await page.emulateMedia({ media: "screen", colorScheme: "light" });
    for (const colour of colours as string[]) expect(lightness(colour), colour).toBeLessThan(0.5);
  });

  test.each(["dark", "light"] as const)(
    "colours forced by a reader leave everything visible (%s)",
    async (colorScheme) => {
      await page.emulateMedia({ forcedColors: "active", colorScheme });
      await visit({ name: "the home page", language: "bg" }, 360);
      const shown = await Promise.all(
        [".brand", ".menu-button", ".door a", ".card-title a", ".site-footer a"].map((selector) =>
          askPage<boolean>(page, "isShown", selector),
        ),
      );
      const border = await page.evaluate<string>(
        "getComputedStyle(document.querySelector('.menu-button')).borderStyle",
      );
      const overflow = await askPage<string[]>(page, "overflow");
      await page.emulateMedia({ forcedColors: "none", colorScheme: "light" });
      expect({ shown, border, overflow }).toEqual({
        shown: [true, true, true, true, true],
        border: "solid",
        overflow: [],
      });
    },
  );

  test("nothing moves for readers who asked for less motion", async () => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await visit({ name: "the home page", language: "bg" }, 1280);
    const scrolling = await page.evaluate("getComputedStyle(document.documentElement).scrollBehavior");
    const moving = await page.evaluate("document.getAnimations().length");
    await page.emulateMedia({ reducedMotion: "no-preference" });
    expect({ scrolling, moving }).toEqual({ scrolling: "auto", moving: 0 });
  });
});

/** How light a computed `rgb()` colour is, from 0 to 1. */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
