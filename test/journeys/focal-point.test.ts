import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Listening, listen } from "../../src/platform/http/index.ts";
import { openBrowser } from "../browser.ts";
import { openTestDatabase, type TestDatabase } from "../databases.ts";
import { publisher } from "../newsroom.ts";
import { type NewsroomOnDesk, openNewsroomDesk } from "../newsroom-desk.tsx";
import { openCheckedPage } from "./axe.ts";

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
  server = await listen(desk.app, { host: "127.0.0.1", port: 0 });
  origin = `http://127.0.0.1:${server.port}`;
  page = await openCheckedPage(browser);
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop(100);
  await db?.[Symbol.asyncDispose]();
});

const crops = () =>
  db.database.query.selectFrom("picture_crop").select("hash").where("shape", "=", "1:1").execute();

test("the focus of a picture is set on the picture: chosen with the file, clicked, moved by arrow keys, typed", async () => {
  const bytes = await sharp({ create: { width: 800, height: 400, channels: 3, background: "#8a5a2b" } })
    .composite([
      {
        input: await sharp({ create: { width: 200, height: 400, channels: 3, background: "#0f4c5c" } })
          .png()
          .toBuffer(),
        left: 0,
        top: 0,
      },
    ])
    .jpeg()
    .toBuffer();
  await page.goto(`${origin}/newsroom/media`);
  await page.locator("summary").click();
  const [x, y] = [page.locator("[name='focus.x']"), page.locator("[name='focus.y']")];
  const [frame, mark] = [page.locator(".focal-frame"), page.locator(".focal-mark")];
  expect(await frame.isVisible()).toBe(false);
  await page.setInputFiles("#field-file", { name: "road.jpg", mimeType: "image/jpeg", buffer: bytes });
  await frame.waitFor({ state: "visible" });
  const { width = 0, height = 0 } = (await frame.locator("img").boundingBox()) ?? {};
  await frame.click({ position: { x: width * 0.25, y: height * 0.75 } });
  expect([await x.inputValue(), await y.inputValue()]).toEqual(["25", "75"]);
  for (const [name, value] of Object.entries({ title: "Пътят", alt: "Път", credit: "МОМ", rights: "МОМ" })) {
    await page.fill(`[name='${name}']`, value);
  }
  await page.click("form[action='/newsroom/media'] button[type=submit]:not(.focal-mark)");
  await page.waitForURL(/done=uploaded/);

  const before = await crops();
  expect([await x.inputValue(), await y.inputValue()]).toEqual(["25", "75"]);
  await mark.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowUp");
  expect([await x.inputValue(), await y.inputValue()]).toEqual(["26", "65"]);
  expect(await mark.getAttribute("aria-label")).toContain("26");
  await x.fill("90");
  expect(await page.evaluate("document.querySelector('.focal-mark').style.left")).toBe("90%");
  await mark.focus();
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("Shift+ArrowRight");
  expect(await x.inputValue()).toBe("100");
  await page.click("auto-save .form-end button");
  await page.waitForURL(/done=saved/);
  expect(await crops()).not.toEqual(before);
  expect(await crops()).toHaveLength(before.length);
});
