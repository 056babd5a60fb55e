import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { packFlows } from "../../src/routes-map/pack/index.ts";
import { openBrowser } from "../browser.ts";
import { inventFlows } from "../invented-flows.ts";
import { type MapPage, openMapPage } from "../map-page.ts";
import { everyRule, violations } from "./axe.ts";

let browser: Browser;
let site: MapPage;
let page: Page;
const troubles: string[] = [];

beforeAll(async () => {
  const { flows, points } = inventFlows(3_000);
  [browser, site] = await Promise.all([openBrowser(), openMapPage(packFlows(flows, points))]);
});
afterEach(async () => {
  await page?.context().close();
  expect(troubles.splice(0)).toEqual([]);
});
afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
});

async function open(address = "/en/map", options: BrowserContextOptions = {}): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, ...options });
  page = await context.newPage();
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("console", (said) => said.type() === "error" && troubles.push(said.text()));
  await page.goto(site.origin + address);
  if (options.javaScriptEnabled !== false) await slider().and(page.locator(":enabled")).waitFor();
}

/** The page's own policy lets no text run in it, so it is asked from outside, again and again. */
const until = (isTrue: string) => expect.poll(() => page.evaluate(isTrue)).toBeTruthy();
const slider = () => page.locator(".month-bar input");
const tip = (text: string) => page.getByRole("tooltip").and(page.getByText(text, { exact: true }));
const told = () => page.locator(".map-told");
const query = () => new URL(page.url()).search;
const figureIn = (kind: string, id: string) =>
  page.locator(`${kind}[data-figure-of="${id}"]`).first().textContent();
const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

test("the slider moves picture, table, address and voice to a month", async () => {
  await open("/en/map?route=EM");
  await slider().focus();
  for (let month = 1; month <= 10; month++) await page.keyboard.press("ArrowRight");
  await page.getByText("October 2015: 216,260", { exact: true }).waitFor({ state: "attached" });
  expect(await slider().getAttribute("aria-valuetext")).toBe("October 2015");
  expect(await figureIn("text", "EM")).toBe("216,260");
  expect(await figureIn("td", "WB")).toBe("205,703");
  expect(await figureIn("td", "BS")).toBe("no number");
  expect(query()).toBe("?month=2015-10&route=EM");
  expect(await page.locator("[data-when]").textContent()).toBe("October 2015");
  expect(await page.locator("a[data-route=EM]").getAttribute("aria-label")).toBe(
    "Eastern Mediterranean, October 2015: 216,260 detections.",
  );
});

test("a line is as wide as the month's number, and has no width of its own without one", async () => {
  await open();
  const width = (id: string) =>
    page.evaluate<string>(`document.querySelector('[data-branch="${id}"] .line').style.strokeWidth`);
  await slider().fill("1");
  await until("document.querySelector('[data-branch=EM-1]').dataset.weight === '2200'");
  // On a busy machine the page that follows may stand there already, before the element has drawn it anew.
  await until("document.querySelector('[data-branch=EM-1] .line').style.strokeWidth");
  const january = Number.parseFloat(await width("EM-1"));
  await slider().fill("10");
  await until("document.querySelector('[data-branch=EM-1]').dataset.weight === '216260'");
  await until("document.querySelector('[data-branch=EM-1] .line').style.strokeWidth");
  expect(Number.parseFloat(await width("EM-1"))).toBeGreaterThan(january);
  expect(await width("BS-1")).toBe("");
  expect(await page.locator("[data-branch=BS-1]").getAttribute("data-weight")).toBeNull();
  expect(await figureIn("text", "BS")).toBe("");
  expect(await page.locator("a[data-route=BS]").getAttribute("aria-label")).toBe(
    "Black Sea, October 2015: no number published.",
  );
});

test("with no route chosen the voice names those with most, and adds nothing up", async () => {
  await open();
  await slider().fill("10");
  await until("document.querySelector('.map-told').textContent");
  expect(await told().textContent()).toBe(
    "October 2015: Eastern Mediterranean 216,260; Western Balkans 205,703; Central Mediterranean 8,916",
  );
});

test("the rest of the page follows when the months stand still, and the slider keeps the focus", async () => {
  await open();
  await slider().focus();
  await page.keyboard.press("End");
  await page.getByRole("caption").filter({ hasText: "month=2015-12" }).waitFor();
  expect(await page.locator("routes-map").getAttribute("data-behind")).toBeNull();
  expect(await page.evaluate("document.activeElement === document.querySelector('.month-bar input')")).toBe(
    true,
  );
  expect(await page.title()).toBe("Routes ?month=2015-12");
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Routes ?month=2015-12");
  expect(await page.locator(".downloads a").getAttribute("href")).toBe("/en/map.csv?month=2015-12");
  expect(await page.locator("a[hreflang=bg]").getAttribute("href")).toContain("/bg/map?month=2015-12");
});

test("the year plays, one month after the other, until it is paused", async () => {
  await open();
  await page.clock.install();
  await page.getByRole("button", { name: "Play the months" }).press("Enter");
  expect(await slider().inputValue()).toBe("1");
  await page.clock.runFor(1_700);
  expect(await slider().inputValue()).toBe("2");
  await page.getByRole("button", { name: "Pause" }).press("Enter");
  await page.clock.runFor(5_000);
  expect(await slider().inputValue()).toBe("2");
  await page.getByRole("button", { name: "Play the months" }).press("Enter");
  await page.clock.runFor(30_000);
  expect(await slider().inputValue()).toBe("12");
  await page.getByRole("button", { name: "Play the months" }).waitFor();
});

test("who asked for less motion goes month by month, and points stand", async () => {
  await open("/en/map", { reducedMotion: "reduce" });
  const button = page.getByRole("button", { name: "Next month" });
  await button.press("Enter");
  await button.press("Enter");
  expect(await slider().inputValue()).toBe("2");
  await page.getByRole("button", { name: "Show movement on the routes" }).press("Enter");
  const drawn = () => page.evaluate<string>("document.querySelector('.map-points').toDataURL()");
  await expect.poll(() => inked()).toBeGreaterThan(100);
  const first = await drawn();
  await page.evaluate(`new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))`);
  expect(await drawn()).toBe(first);
});

/** Pixels that anything is drawn on. */
const inked = (sheet = ".map-points") =>
  page.evaluate<number>(`(() => {
    const canvas = document.querySelector("${sheet}");
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    return data.filter((value, at) => at % 4 === 3 && value > 0).length;
  })()`);

test("points move along the routes, and the page says what one stands for", async () => {
  await open();
  await page.getByRole("button", { name: "Show movement on the routes" }).press("Enter");
  await page.getByText("One point = 5,000 detections.").waitFor();
  const drawn = () => page.evaluate<string>("document.querySelector('.map-points').toDataURL()");
  const first = await drawn();
  await expect.poll(drawn).not.toBe(first);
  expect(await inked()).toBeGreaterThan(100);
  await page.getByRole("button", { name: "Show movement on the routes" }).press("Enter");
  expect(await page.locator(".map-points").count()).toBe(0);
});

test("a nationality and a year to compare with are chosen in place, with the focus kept", async () => {
  await open();
  await page.evaluate("window.stays = true");
  await page.locator("select[name=from]").focus();
  await page.keyboard.press("S");
  await page.getByRole("caption").filter({ hasText: "from=SYR" }).waitFor();
  expect(query()).toBe("?from=SYR");
  await expect.poll(() => figureIn("td", "EM")).toBe("88,539");
  expect(await page.evaluate("document.activeElement.name")).toBe("from");
  await page.locator("select[name=with]").selectOption("2014");
  await page.getByRole("caption").filter({ hasText: "with=2014" }).waitFor();
  await expect.poll(() => figureIn("b", "EM")).toBe("5,083");
  expect(query()).toBe("?from=SYR&with=2014");
  await page.locator("a[data-route=EM]").focus();
  await tip("Eastern Mediterranean, 2015: 88,539 detections. 2014: 5,083.").waitFor();
  expect(await page.evaluate("window.stays")).toBe(true);
  await page.goBack();
  await page
    .getByRole("caption")
    .filter({ hasText: /from=SYR$/ })
    .waitFor();
});

test("every route is reached by Tab, says its number, and Enter chooses it", async () => {
  await open();
  await page.locator(".map-stage").focus();
  const said: (string | null)[] = [];
  for (let at = 0; at < 4; at++) {
    await page.keyboard.press("Tab");
    said.push(await page.evaluate("document.activeElement.dataset.route"));
    const tip = await page.evaluate("document.activeElement.getAttribute('aria-describedby')");
    expect(await page.locator(`#${tip}`).isVisible()).toBe(true);
  }
  expect(said).toEqual(["EM", "WB", "CM", "BS"]);
  await page.keyboard.press("Escape");
  expect(await page.getByRole("tooltip").count()).toBe(0);
  await page.keyboard.press("Enter");
  await page.getByRole("caption").filter({ hasText: "route=BS" }).waitFor();
  expect(await page.evaluate("document.activeElement.dataset.route")).toBe("BS");
});

test("what the focus says stays while a mouse rests on the picture, and a route pointed at is said meanwhile", async () => {
  await open();
  const focused = tip("Eastern Mediterranean, 2015: 885,386 detections.");
  const pointed = tip("Western Balkans, 2015: 764,033 detections.");
  await page.locator("a[data-route=EM]").focus();
  await focused.waitFor();
  const at = await page.locator("svg.routes-picture").boundingBox();
  if (!at) throw new Error("the picture is not there");
  await page.mouse.move(at.x + at.width * 0.3, at.y + at.height * 0.5);
  expect(await focused.isVisible()).toBe(true);
  expect(await page.locator("a[data-route=EM]").getAttribute("aria-describedby")).toBe("map-tip");
  await page.locator("a[data-route=WB]").dispatchEvent("pointerover");
  await pointed.waitFor();
  await page.locator("svg.routes-picture").dispatchEvent("pointerover");
  await focused.waitFor();
  await page.keyboard.press("Escape");
  await focused.waitFor({ state: "hidden" });
  await page.mouse.move(at.x + at.width * 0.31, at.y + at.height * 0.5);
  expect(await page.getByRole("tooltip").count()).toBe(0);
});

test("keys and buttons zoom and move the picture, and it is drawn sharp again", async () => {
  await open();
  const seen = () => page.locator("svg.routes-picture").getAttribute("viewBox");
  const sharp = () => page.evaluate<string>("document.querySelector('.map-layers').style.transform");
  // Between the key and the sharp picture there may be less time than it takes to ask.
  await page.evaluate(`{
    const layers = document.querySelector(".map-layers");
    window.turns = [];
    new MutationObserver(() => turns.push(layers.style.transform)).observe(layers, { attributeFilter: ["style"] });
  }`);
  await page.locator(".map-stage").focus();
  await page.keyboard.press("+");
  await expect
    .poll(() => page.evaluate<string[]>("turns"))
    .toContainEqual(expect.stringContaining("scale(1.5)"));
  await expect.poll(sharp).toBe("");
  const close = (await seen())?.split(" ").map(Number) ?? [];
  expect(close[2]).toBeCloseTo(1000 / 1.5, 3);
  await page.keyboard.press("ArrowRight");
  await expect.poll(async () => Number((await seen())?.split(" ")[0])).toBeGreaterThan(close[0] ?? 0);
  await page.getByRole("button", { name: "The whole map" }).press("Enter");
  await expect.poll(seen).toBe("0 0 1000 700");
  await page.mouse.move(500, 300);
  await page.mouse.wheel(0, -200);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -200);
  await page.keyboard.up("Control");
  await expect.poll(seen).not.toBe("0 0 1000 700");
});

test("flows of a large set move over how dense their ways are, narrowed by what is chosen", async () => {
  await open("/en/map?year=2010");
  await page.getByRole("button", { name: "Show asylum applications as flows" }).press("Enter");
  await page.getByText("There are no such flows in the data for this choice.").waitFor();
  await page.getByLabel("All years at once").check();
  await page.getByText("3,000 points.").waitFor();
  await expect.poll(() => inked(".map-points")).toBeGreaterThan(500);
  await expect.poll(() => inked(".map-density")).toBeGreaterThan(5_000);
});

test.each(["bg", "en", "ar"])(
  "the page with all its comfort is usable by everybody in %s",
  async (language) => {
    await open(`/${language}/map`);
    await page.locator(".movement-bar button").first().click();
    await page.locator("a[data-route=EM]").focus();
    await page.evaluate(axeSource);
    expect(await violations(page, everyRule)).toEqual([]);
  },
);

test("in Arabic the slider runs from right to left and the picture does not turn", async () => {
  await open("/ar/map");
  await slider().focus();
  await page.keyboard.press("ArrowLeft");
  expect(await slider().inputValue()).toBe("1");
  const [stage, picture] = await Promise.all(
    [".map-stage", "svg.routes-picture"].map((part) => page.locator(part).boundingBox()),
  );
  expect(picture?.x).toBeCloseTo(stage?.x ?? Number.NaN, 0);
  await page.locator(".map-stage").focus();
  await page.keyboard.press("+");
  await expect
    .poll(() => page.locator("svg.routes-picture").getAttribute("viewBox"))
    .not.toBe("0 0 1000 700");
});

test("without a script the page has everything and no control that does nothing", async () => {
  await open("/en/map?month=2015-10", { javaScriptEnabled: false });
  expect(await page.locator("button").allTextContents()).toEqual(["Show"]);
  expect(await figureIn("td", "EM")).toBe("216,260");
});
