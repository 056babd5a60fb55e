import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../../test/browser.ts";
import { openTestDatabase, type TestDatabase } from "../../test/databases.ts";
import { openCheckedPage, violations } from "../../test/journeys/axe.ts";
import { openNoteDesk } from "../../test/note-desk.tsx";
import { noteMigration, noteRecord } from "../../test/promises/two-editors.ts";
import { formsMigrations, readHistory } from "../platform/forms/index.ts";
import type { Listening } from "../platform/http/index.ts";

let db: TestDatabase;
let desk: Listening;
let browser: Browser;
let page: Page;
let origin = "";

beforeAll(async () => {
  db = await openTestDatabase("sqlite", [...formsMigrations, noteMigration]);
  [desk, browser] = await Promise.all([openNoteDesk(db.database), openBrowser()]);
  page = await openCheckedPage(browser);
  origin = `http://127.0.0.1:${desk.port}`;
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await desk?.stop(100);
  await db?.[Symbol.asyncDispose]();
});

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds on the page as it is; the invented page around the form has no heading. */
async function found(): Promise<string[]> {
  await page.evaluate(axe);
  return (await violations(page)).filter((violation) => !violation.startsWith("page-has-heading-one"));
}

/** Every control and every link of the summary that is less than 44 px high and is not inside a label that is. */
const small = () =>
  page.evaluate<
    string[]
  >(`[...document.querySelectorAll("input:not([type=hidden]), select, textarea, button, .error-summary a")]
    .map((element) => element.closest("label.choice") ?? element)
    .filter((element) => element.getBoundingClientRect().height < 43.5)
    .map((element) => element.outerHTML)`);

test.each([
  ["bg", "ltr", "light"],
  ["en", "rtl", "dark"],
] as const)(
  "a form filled in wrongly can be used by everybody (%s, %s, %s)",
  async (language, dir, colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 800 });
    const address = `/visit?in=${language}&dir=${dir}`;
    await page.goto(origin + address);
    expect(await found()).toEqual([]);
    expect(await small()).toEqual([]);

    await page.fill("#field-note", "\n\nبقي هنا");
    await page.fill("#field-born", "31.02.2015");
    await page.fill("#field-people", '"><b>много</b>');
    await page.fill("#field-page", "път");
    await page.check('input[name="needs"][value="advice"]');
    await page.selectOption("#field-language", "fa");
    await page.evaluate(`document.forms[0].action = ${JSON.stringify(address)}`);
    const [answer] = await Promise.all([page.waitForNavigation(), page.click("button")]);
    expect(answer?.status()).toBe(422);

    // Focus is on the summary; each of its links leads into a field that says what is wrong with it.
    // The browser gives it the focus with its next frame, not with the page.
    await page.waitForFunction("document.activeElement.id === 'problems'");
    for (const field of ["name", "born", "people", "page", "agreed"]) {
      await page.click(`.error-summary a[href="#field-${field}"]`);
      expect(new URL(page.url()).hash).toBe(`#field-${field}`);
      const described = await page.getAttribute(`#field-${field}`, "aria-describedby");
      expect(described).toContain(`field-${field}-problem`);
      expect(await page.getAttribute(`#field-${field}`, "aria-invalid")).toBe("true");
    }
    // Nothing typed is lost, not even the empty lines before it.
    expect(await page.inputValue("#field-note")).toBe("\n\nبقي هنا");
    expect(await page.inputValue("#field-people")).toBe('"><b>много</b>');
    expect(await page.inputValue("#field-page")).toBe("път");
    expect(await page.isChecked('input[name="needs"][value="advice"]')).toBe(true);
    expect(await page.inputValue("#field-language")).toBe("fa");
    expect(await page.getAttribute("#field-note", "dir")).toBe("rtl");
    expect(await page.getAttribute("#field-note", "lang")).toBe("ar");
    expect(await found()).toEqual([]);
    expect(await small()).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  },
);

test("two people edit one note in two windows, without scripts, and the second chooses", async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const [first, second] = [await plain.newPage(), await plain.newPage()];
  const save = (window: Page) => window.click("button");
  await first.goto(`${origin}/note`);
  await first.fill("#field-title", "Начало");
  await save(first);
  await first.goto(`${origin}/note`);
  await second.goto(`${origin}/note`);
  await first.fill("#field-title", "На първия");
  await first.fill("#field-name", "Али");
  await save(first);
  await second.fill("#field-title", "На втория");
  await second.fill("#field-text", "Само вторият");
  await save(second);
  expect(new URL(second.url()).pathname).toBe("/note/conflict/3");
  for (const text of ["Начало", "На първия", "На втория"])
    expect(await second.textContent("main")).toContain(text);

  await page.goto(second.url());
  await page.emulateMedia({ colorScheme: "light" });
  expect(await found()).toEqual([]);
  expect(await small()).toEqual([]);

  // Without a choice nothing is chosen.
  await second.fill("#field-title", "На двамата");
  await save(second);
  expect(await second.textContent(".error-summary")).toContain("изберете кое остава");
  expect(await second.inputValue("#field-title")).toBe("На двамата");
  await second.check('input[value="new"]');
  await save(second);
  expect(new URL(second.url()).pathname).toBe("/note");
  const record = noteRecord("n1");
  expect(await record.load(db.database.query)).toEqual({
    title: "На двамата",
    name: "Али",
    text: "Само вторият",
  });
  const history = await readHistory(db.database.query, record);
  expect(history.map(({ outcome }) => outcome)).toEqual(["saved", "saved", "set-aside", "saved"]);
  expect(history.at(-1)?.settles).toBe(3);
  await plain.close();
});
