import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Listening, listen } from "../../src/platform/http/index.ts";
import { openBrowser } from "../browser.ts";
import { openTestDatabase, type TestDatabase } from "../databases.ts";
import { draftNews, publisher } from "../newsroom.ts";
import { type NewsroomOnDesk, openNewsroomDesk } from "../newsroom-desk.tsx";
import { openCheckedPage } from "./axe.ts";

let [db, desk, server, browser, page] = [] as unknown as [
  TestDatabase,
  NewsroomOnDesk,
  Listening,
  Browser,
  Page,
];

beforeAll(async () => {
  [db, browser] = await Promise.all([openTestDatabase("sqlite"), openBrowser()]);
  desk = await openNewsroomDesk(db.database);
  desk.signIn(publisher.actor);
  await draftNews(desk.newsroom, "one", "Среща в София");
  server = await listen(desk.app, { host: "127.0.0.1", port: 0 });
  page = await openCheckedPage(browser);
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop(100);
  await db?.[Symbol.asyncDispose]();
});

test("beside the editor stands what readers would see, and follows the typing", async () => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`http://127.0.0.1:${server.port}/newsroom/news/one/bg`);
  const shown = page.frameLocator("live-preview iframe");
  await shown.locator("h1", { hasText: "Среща в София" }).waitFor();
  await page.fill("#field-title", "Среща във Варна");
  await shown.locator("h1", { hasText: "Среща във Варна" }).waitFor();
  await page.locator("text-editor [contenteditable]").click();
  await page.keyboard.type("Още един ред.");
  await shown.locator(".prose", { hasText: "Още един ред." }).waitFor();
  // In the site's style, not the browser's.
  const font = await shown.locator("body").evaluate("getComputedStyle(document.body).fontFamily");
  expect(font).toContain("Sofia Sans");
  expect(await shown.locator(".site-header").isVisible()).toBe(true);
});
