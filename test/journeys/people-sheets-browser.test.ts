import { mkdirSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Listening, listen } from "../../src/platform/http/index.ts";
import { openBrowser } from "../browser.ts";
import { openTestDatabase } from "../databases.ts";
import { workbook } from "../frontex-workbook.ts";
import { aBirth, actOf, aName, openTestPeople, register, type TestPeople } from "../people.ts";
import { openPeopleDesk, type PeopleOnDesk } from "../people-desk.tsx";
import { loadChecker, openCheckedPage, violations } from "./axe.ts";

let [ground, desk, server, browser, page] = [] as unknown as [
  TestPeople,
  PeopleOnDesk,
  Listening,
  Browser,
  Page,
];
let origin = "";
const counsellor = actOf("counsellor");

/** A list as the mission keeps it: a title above, a hidden sheet, dates of all sorts, one row that nobody can read. */
const bytes = workbook([
  {
    name: "Лица 2026",
    merged: ["A1:F1"],
    rows: [
      ["СПИСЪК НА ЛИЦАТА, ПОТЪРСИЛИ КОНСУЛТАЦИЯ"],
      null,
      ["№", "Имена", "Дата на раждане", "Пол", "Гражданство", "Език", "Телефон"],
      [1, "Измислен Примеров Несъществуващ", "17.03.1994", "м", "Ирак", "арабски", "+359 000 000 011"],
      [2, "نمونه ساختگی", "۱۳۷۰/۵/۱۲", "ж", "Афганистан", "дари", null],
      [3, "Invented Stranger", "около 1990", "м", "Syria", "Arabic", null],
      [4, "Invented Nobody", "31.02.1994", "мъж", "Нарния", "арабски", { formula: "A1" }],
      [5, "Измислен Примеров Несъществуващ", 34_410, "м", "Ирак", "арабски", null],
      [6, "Invented Known", "4.3.1988", "м", "Пакистан", "урду", null],
    ],
  },
  { name: "Стари", rows: [["x"]] },
]);

beforeAll(async () => {
  [ground, browser] = await Promise.all([openTestPeople(() => openTestDatabase("sqlite")), openBrowser()]);
  desk = await openPeopleDesk(ground, { ...counsellor.actor, language: "bg" });
  server = await listen(desk.app, { host: "127.0.0.1", port: 0 });
  origin = `http://127.0.0.1:${server.port}`;
  page = await openCheckedPage(browser);
  await register(ground, { name: [aName("Invented Known")], birth: [aBirth("1988-03-04")] });
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop(100);
  await ground?.[Symbol.asyncDispose]();
});

const pictures = process.env.PICTURES;

/** The page as it stands, on a phone and on a table: nothing of it is closed to anybody, nothing runs off its side. */
async function look(name: string): Promise<void> {
  await loadChecker(page);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await violations(page), `${name}, ${width} px`).toEqual([]);
    const over = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
    expect(over, `${name} runs off the side at ${width} px`).toBeLessThanOrEqual(0);
    if (!pictures) continue;
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

const main = () => page.locator("main").innerText();

test("a workbook is brought in, looked through, written, given out and taken back", {
  timeout: 120_000,
}, async () => {
  await page.goto(`${origin}/people/imports`);
  await look("imports");
  await page
    .locator("#field-file")
    .setInputFiles({ name: "лица.xlsx", mimeType: "", buffer: Buffer.from(bytes) });
  await page.getByRole("button", { name: "Преглед" }).click();
  await page.waitForURL(/imports\/\w{24}/);
  await look("columns");
  expect(await main()).toContain("Заглавията са на ред 3");
  expect(await page.locator('select[name="column-2"]').inputValue()).toBe("birth");
  await page.getByRole("button", { name: "Прегледай всички редове" }).click();
  await page.locator("#lines").waitFor();
  await look("dry-run");
  const dry = await main();
  expect(dry).toContain("Няма такава дата");
  expect(dry).toContain("Няма такава държава");
  expect(dry).toContain("с формула");
  await page.getByRole("link", { name: /^Познати/ }).click();
  await look("dry-run-same");
  expect(await main()).toContain("като ред 4");
  await page.getByRole("link", { name: /^Нови/ }).click();
  expect(await main()).toContain("по иранския и афганския календар");
  await page.getByRole("button", { name: /^Регистриране на 3 души/ }).click();
  await page.locator("#undo").waitFor();
  await look("written");
  await page.getByRole("link", { name: "Изнасяне на този списък" }).click();
  await look("export");
  await page.locator("#field-recipient").selectOption("own-work");
  await page.locator("#field-export_reason").fill("За срещата в понеделник.");
  await page.locator("#field-secret").fill("къса");
  await page.locator("#field-secret_again").fill("друга");
  await page.getByRole("button", { name: "Изнеси" }).click();
  await look("export-refused");
  expect(await main()).toContain("поне 12 знака");
  await page.locator("#field-secret").fill("зелена лодка 7 в дъжда");
  await page.locator("#field-secret_again").fill("зелена лодка 7 в дъжда");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Изнеси" }).click();
  expect((await download).suggestedFilename()).toBe("persons.zip");
  await page.goto(`${origin}/people/exports`);
  await look("exports");
  await page.goto(`${origin}/people/imports`);
  await page.getByRole("link", { name: "лица.xlsx" }).click();
  await page.getByRole("link", { name: /^Регистрирани/ }).click();
  await page.locator("tbody th a").first().click();
  await page.getByRole("link", { name: "Файл за човека" }).click();
  await look("own-data");
  await page.goto(`${origin}/people/imports`);
  await page.getByRole("link", { name: "лица.xlsx" }).click();
  await page.locator("#field-undo_reason").fill("Грешен списък.");
  await page.getByRole("button", { name: "Върни назад" }).click();
  await page.getByText("върната назад").waitFor();
  await look("undone");
  const persons = await ground.people.database.query.selectFrom("person").select("id").execute();
  expect(persons).toHaveLength(1);
});
