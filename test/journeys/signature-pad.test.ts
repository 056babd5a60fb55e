import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { isSignature, readStrokes } from "../../src/cases/papers/signed-on-screen.ts";
import { openAssets } from "../../src/ui/assets.ts";
import { openBrowser } from "../browser.ts";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
}, 90_000);

afterAll(() => browser?.close());

beforeEach(async () => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 360, height: 640 } });
  page = await context.newPage();
  return () => context.close();
});

/** A page with a pad, as the desk writes it: hidden from those without scripts. */
async function openPad(written = ""): Promise<void> {
  await page.setContent(`<meta name="viewport" content="width=device-width">
    <form hidden><signature-pad label="Подпис" clear="Изчисти" style="display: block">
    <input type="hidden" name="signature" value="${written}"></signature-pad></form>
    <style>canvas { inline-size: 100%; touch-action: none; }</style>`);
  expect(await page.locator("canvas, form:not([hidden])").count()).toBe(0);
  await page.addScriptTag({ type: "module", content: openAssets().text("signature-pad.js") });
  await page.locator("canvas").waitFor();
}

const written = () => page.locator("input").inputValue();

/** Whether something is drawn on the pad. */
const isDrawnOn = () =>
  page.evaluate<boolean>(`(() => {
    const { width, height } = document.querySelector("canvas");
    const { data } = document.querySelector("canvas").getContext("2d").getImageData(0, 0, width, height);
    return data.some((part) => part !== 0);
  })()`);

async function draw(...points: readonly (readonly [x: number, y: number])[]): Promise<void> {
  const { x = 0, y = 0 } = (await page.locator("canvas").boundingBox()) ?? {};
  for (const [at, [right, down]] of points.entries()) {
    await page.mouse.move(x + right, y + down, { steps: at === 0 ? 1 : 5 });
    if (at === 0) await page.mouse.down();
  }
  await page.mouse.up();
}

test("what is drawn is what the desk reads, line by line, and is a signature when it is long enough", async () => {
  await openPad();
  expect(await page.getByRole("img", { name: "Подпис" }).isVisible()).toBe(true);
  await draw([20, 40]);
  expect(isSignature(readStrokes(await written()) ?? [])).toBe(false);
  await draw([30, 20], [120, 60], [40, 70]);
  const lines = readStrokes(await written());
  expect(lines?.map((points) => points.length > 1)).toEqual([false, true]);
  expect(isSignature(lines ?? [])).toBe(true);
  expect(await isDrawnOn()).toBe(true);
});

test("a line that leaves the pad ends at its edge", async () => {
  await openPad();
  await draw([200, 40], [900, 40], [200, -300]);
  const points = readStrokes(await written())?.flat() ?? [];
  expect(points.map(([x]) => x)).toContain(1000);
  expect(points.map(([, y]) => y)).toContain(0);
});

test("a slip is cleared, and what was drawn before a mistake in the form stands there again", async () => {
  await openPad("10,10 400,200;500,20 600,250");
  expect(await isDrawnOn()).toBe(true);
  await page.getByRole("button", { name: "Изчисти" }).tap();
  expect([await written(), await isDrawnOn()]).toEqual(["", false]);
});
