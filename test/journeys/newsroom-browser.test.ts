import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Listening, listen } from "../../src/platform/http/index.ts";
import { openBrowser } from "../browser.ts";
import { openTestDatabase, type TestDatabase } from "../databases.ts";
import { draftNews, editor, publisher } from "../newsroom.ts";
import { type NewsroomOnDesk, openNewsroomDesk } from "../newsroom-desk.tsx";
import { everyRule, goTo, loadChecker, openCheckedPage, rulesOfColour, violations } from "./axe.ts";

let [db, desk, server, browser, page] = [] as unknown as [
  TestDatabase,
  NewsroomOnDesk,
  Listening,
  Browser,
  Page,
];
let origin = "";

beforeAll(async () => {
  [db, browser] = await Promise.all([openTestDatabase("sqlite"), openBrowser()]);
  desk = await openNewsroomDesk(db.database);
  desk.signIn(publisher.actor);
  await draftNews(desk.newsroom, "one", "Среща в София");
  server = await listen(desk.app, { host: "127.0.0.1", port: 0 });
  origin = `http://127.0.0.1:${server.port}`;
  page = await openCheckedPage(browser);
  const [item, english] = ["/newsroom/news/one", "/newsroom/news/one/en"];
  await desk.send(await desk.get(item), `${item}/translations`, { language: "en" });
  await desk.send(await desk.get(item), `${item}/translations`, { language: "ar" });
  await desk.send(await desk.get(english), english, { title: "A meeting", summary: "What was said." });
  await desk.send(await desk.get(`${item}/bg`), `${item}/bg`, { title: "Друга среща", next: "publish" });
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop(100);
  await db?.[Symbol.asyncDispose]();
});

const pages = [
  "/newsroom?words=среща",
  "/newsroom/new",
  "/newsroom/news/one",
  "/newsroom/news/one/bg",
  "/newsroom/news/one/en",
  "/newsroom/news/one/ar",
  "/newsroom/news/one/fr",
  "/newsroom/news/one/bg/history",
  "/newsroom/news/one/history",
  "/newsroom/news/one/en/preview",
  "/newsroom/media",
  "/newsroom/translations",
  "/",
];

test.each(pages)("%s can be used by everybody", async (address) => {
  const found: string[] = [];
  await goTo(page, origin + address);
  await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: "light" });
    found.push(...(await violations(page, everyRule)).map((text) => `${width} ${text}`));
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    await page.emulateMedia({ colorScheme: "dark" });
    found.push(...(await violations(page, rulesOfColour)).map((text) => `${width} dark ${text}`));
  }
  expect(found).toEqual([]);
});

test("a text is written with the keyboard alone, kept while typing, and saved", async () => {
  desk.signIn(editor.actor);
  await draftNews(desk.newsroom, "two", "Нов текст");
  await page.goto(`${origin}/newsroom/news/two/bg`);
  await page.locator("text-editor [role=toolbar]").waitFor();
  await page.locator("#field-summary").focus();
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe("Bold");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  expect(await page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe("Heading");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("Първи ред");
  await page.keyboard.press("Enter");
  await page.keyboard.type("- една точка");
  await page.getByText("Kept on the server, not yet saved").waitFor();
  await page.locator("#field-title").focus();
  await page.keyboard.press("Enter");
  await page.getByText("Saved.").waitFor();
  const row = await db.database.query
    .selectFrom("content_translation")
    .select("body")
    .where("item_id", "=", "news/two")
    .executeTakeFirstOrThrow();
  expect(row.body).toBe("Първи ред\n\n- една точка");
});

test("what is pasted from Word comes out clean", async () => {
  desk.signIn(editor.actor);
  await draftNews(desk.newsroom, "three", "От Word");
  await page.goto(`${origin}/newsroom/news/three/bg`);
  await page.locator("text-editor [contenteditable]").click();
  await page.keyboard.press("ControlOrMeta+A");
  const html = `<html><head><style>p.MsoNormal{color:red}</style></head><body><!--StartFragment-->
    <h1 style="mso-x:1">Заглавие</h1><p class="MsoNormal"><span style="color:red"><b>Получер</b> текст<o:p></o:p></span></p>
    <p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·  </span>точка</p>
    <script>alert(1)</script><!--EndFragment--></body></html>`;
  await page.evaluate(`(() => {
    const data = new DataTransfer();
    data.setData("text/html", ${JSON.stringify(html)});
    document.querySelector("text-editor [contenteditable]")
      .dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  })()`);
  expect((await page.locator("#field-body").inputValue()).trim()).toBe(
    "## Заглавие\n\n**Получер** текст\n\n- точка",
  );
});

test("the page on which two edits of one field meet can be used by everybody", async () => {
  desk.signIn(editor.actor);
  await draftNews(desk.newsroom, "four", "Две ръце");
  const address = "/newsroom/news/four/bg";
  await page.goto(origin + address);
  await desk.send(await desk.get(address), address, { title: "Едната" });
  await page.locator("#field-title").fill("Другата");
  await page.locator("#field-slug").fill("drugata");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("heading", { name: "Somebody else changed this while you were writing" }).waitFor();
  await loadChecker(page);
  expect(await violations(page, everyRule)).toEqual([]);
  await page.getByLabel("Take what I wrote").check();
  await page.getByRole("button", { name: "Save what I chose" }).click();
  await page.getByText("Saved.").waitFor();
  expect(await page.locator("#field-title").inputValue()).toBe("Другата");
  expect(await page.locator("#field-slug").inputValue()).toBe("drugata");
});
