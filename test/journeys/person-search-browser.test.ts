import { mkdirSync } from "node:fs";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Listening, listen } from "../../src/platform/http/index.ts";
import { openBrowser } from "../browser.ts";
import { openTestDatabase } from "../databases.ts";
import { aBirth, actOf, aName, openTestPeople, register, type TestPeople } from "../people.ts";
import { openPeopleDesk } from "../people-desk.tsx";
import { loadChecker, openCheckedPage, violations } from "./axe.ts";

let [ground, server, browser, page] = [] as unknown as [TestPeople, Listening, Browser, Page];
let [origin, element, first] = ["", "", ""];
const counsellor = actOf("counsellor");

beforeAll(async () => {
  [ground, browser] = await Promise.all([openTestPeople(() => openTestDatabase("sqlite")), openBrowser()]);
  const reader = { ...counsellor.actor, language: "bg" as const };
  const desk = await openPeopleDesk(ground, reader, { withQuickSearch: true });
  server = await listen(desk.app, { host: "127.0.0.1", port: 0 });
  origin = `http://127.0.0.1:${server.port}`;
  const { outputFiles } = await build({
    entryPoints: ["src/browser/person-search/person-search.ts"],
    bundle: true,
    format: "esm",
    write: false,
  });
  element = outputFiles[0]?.text ?? "";
  const name = [aName("نورالهدى المثال غير الموجود"), aName("Измислена Примерова ал-Несъществуваща")];
  first = (await register(ground, { name, birth: [aBirth("1994-03-17")] })).id;
  await register(ground, { name: [aName("Измислена Примерска")], birth: [aBirth("1990-05-06")] });
  page = await openCheckedPage(browser);
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop(100);
  await ground?.[Symbol.asyncDispose]();
});

/** A page of the desk as it is with its scripts: the desk of these tests hands none out. */
async function goTo(path: string): Promise<void> {
  await page.goto(origin + path);
  await page.addScriptTag({ content: element, type: "module" });
  await page.locator("person-search [role=status]").waitFor({ state: "attached" });
}

const focused = () =>
  page.evaluate<string>("document.activeElement.getAttribute('name') ?? document.activeElement.textContent");
const spoken = () => page.locator("person-search [role=status]").innerText();
const found = () => page.locator("person-search .found a");
const sought = () => page.locator("person-search input[name=sought]");

const pictures = process.env.PICTURES;

async function look(name: string): Promise<void> {
  await loadChecker(page);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 740 });
    expect(await violations(page), `${name}, ${width} px`).toEqual([]);
    const over = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
    expect(over, `${name} runs off the side at ${width} px`).toBeLessThanOrEqual(0);
    const list = await page.locator("person-search section").boundingBox();
    expect(list?.x, `${name} begins outside at ${width} px`).toBeGreaterThanOrEqual(0);
    expect((list?.x ?? 0) + (list?.width ?? 0), `${name} ends outside at ${width} px`).toBeLessThanOrEqual(
      width,
    );
    if (!pictures) continue;
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}/${name}-${width}.png` });
  }
}

describe.each([
  ["on its own page", "/people/search"],
  ["from any page", "/people"],
])("looking for a person %s", (where, path) => {
  beforeEach(() => goTo(path));

  test("shows who is found as one types, says how many, and shuts nobody out", async () => {
    await sought().focus();
    await page.keyboard.type("Измислена");
    await expect.poll(() => found().count()).toBe(2);
    expect(await spoken()).toContain("2");
    await look(where.replaceAll(" ", "-"));
    expect(page.url()).toBe(origin + path);
  });

  test("needs no mouse: arrows go through those found, Escape goes back, Enter opens", async () => {
    await sought().focus();
    await page.keyboard.type("nurulhuda");
    await found().first().waitFor();
    const name = await found().first().innerText();
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe(name);
    await page.keyboard.press("ArrowUp");
    expect(await focused()).toBe("sought");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    expect(await focused()).toBe("sought");
    await page.keyboard.type(" ");
    await page.locator("person-search[open]").waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${origin}/people/${first}`);
  });
});

test("an answer that comes when one has gone on lays no list over the page", async () => {
  await goTo("/people");
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route("**/people/search/results", async (route) => {
    ask();
    await released;
    await route.continue();
  });
  await sought().focus();
  await page.keyboard.type("nurulhuda");
  await asked;
  await page.locator("main a").first().focus();
  release();
  await found().first().waitFor({ state: "attached" });
  expect(await page.locator("person-search[open]").count()).toBe(0);
  await page.unroute("**/people/search/results");
});
