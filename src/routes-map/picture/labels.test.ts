import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "../../../test/browser.ts";
import { loadChecker, openCheckedPage, violations } from "../../../test/journeys/axe.ts";
import { showPictures } from "../../../test/map-picture-page.ts";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await openCheckedPage(browser);
});
afterAll(() => browser?.close());

interface SeenBox {
  readonly picture: string;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
}

/** The boxes Chromium gives the labels that are to be seen, in units of each picture. */
const seenLabels = (): Promise<SeenBox[]> =>
  page.evaluate<SeenBox[]>(`[...document.querySelectorAll("svg .labels text")]
    .filter((text) => getComputedStyle(text.parentElement).display !== "none")
    .map((text) => {
      const { x, y, width, height } = text.getBBox();
      const svg = text.ownerSVGElement;
      const size = Number.parseFloat(getComputedStyle(text).fontSize);
      return {
        picture: svg.classList.value,
        text: text.textContent,
        left: x,
        right: x + width,
        top: y,
        bottom: y + height,
        size: (size * svg.clientWidth) / svg.viewBox.baseVal.width,
      };
    })`);

const overlaps = (boxes: readonly SeenBox[]): string[] =>
  boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter(
        (b) =>
          a.picture === b.picture &&
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5,
      )
      .map((b) => `${a.picture}: ${a.text} on ${b.text}`),
  );

describe.each(["bg", "en", "ar"] as const)("the names in %s", (language) => {
  test.each([360, 720, 1280])("at %i pixels cover one another nowhere and can be read", async (width) => {
    await showPictures(page, language, width);
    const labels = await seenLabels();
    expect(overlaps(labels)).toEqual([]);
    const ofOverview = labels.filter(({ picture }) => picture === "routes-picture");
    expect(ofOverview.length).toBeGreaterThanOrEqual({ 360: 25, 720: 60, 1280: 90 }[width] ?? 0);
    expect(Math.min(...ofOverview.map(({ size }) => size))).toBeGreaterThanOrEqual(10);
    for (const { left, right, top, bottom } of ofOverview) {
      expect(left).toBeGreaterThanOrEqual(-1);
      expect(right).toBeLessThanOrEqual(1001);
      expect(top).toBeGreaterThanOrEqual(-1);
      expect(bottom).toBeLessThanOrEqual(881);
    }
  });
});

test("every route is one link that the keyboard reaches, named with its figure", async () => {
  await showPictures(page, "en", 1280);
  const names: (string | null)[] = [];
  for (let step = 0; step < 9; step += 1) {
    await page.keyboard.press("Tab");
    names.push(await page.evaluate<string | null>(`document.activeElement.getAttribute("aria-label")`));
  }
  expect(names).toContain("Eastern Mediterranean: 885,386");
  expect(names).toContain("Western African: 874");
  expect(new Set(names.filter((name) => name !== null)).size).toBe(8);
});

test.each(["light", "dark"] as const)("axe finds nothing, %s", async (colorScheme) => {
  await page.emulateMedia({ colorScheme });
  await showPictures(page, "bg", 720);
  await loadChecker(page);
  const found = await violations(page);
  expect(found).toEqual([]);
});
