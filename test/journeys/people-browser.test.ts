import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  addRecord,
  doubtPair,
  keepPaper,
  recordConsent,
  registerPerson,
  relate,
} from "../../src/people/index.ts";
import { inspectFile } from "../../src/platform/files/index.ts";
import { type Listening, listen } from "../../src/platform/http/index.ts";
import { scanPage } from "../../src/platform/scanning/index.ts";
import { openBrowser } from "../browser.ts";
import { openTestDatabase } from "../databases.ts";
import {
  aBirth,
  aConsent,
  actOf,
  aName,
  aPassport,
  aPhone,
  openTestPeople,
  type TestPeople,
} from "../people.ts";
import { openPeopleDesk, type PeopleOnDesk } from "../people-desk.tsx";
import { asJpeg, photographed, printedPage, type Shot } from "../photographed-paper.ts";
import { everyRule, openCheckedPage, rulesOfColour, turnTo, violations } from "./axe.ts";

let [ground, desk, server, browser, page] = [] as unknown as [
  TestPeople,
  PeopleOnDesk,
  Listening,
  Browser,
  Page,
];
let origin = "";
let [person, contact, phone, document, paper, pair] = ["", "", "", "", "", ""];

const paperOnTable: Shot = {
  width: 750,
  height: 1000,
  corners: [
    { x: 130, y: 120 },
    { x: 640, y: 150 },
    { x: 610, y: 880 },
    { x: 100, y: 850 },
  ],
  table: "wood",
};

const counsellor = actOf("counsellor");

beforeAll(async () => {
  [ground, browser] = await Promise.all([openTestPeople(() => openTestDatabase("sqlite")), openBrowser()]);
  const { people } = ground;
  desk = await openPeopleDesk(ground, counsellor.actor);
  server = await listen(desk.app, { host: "127.0.0.1", port: 0 });
  origin = `http://127.0.0.1:${server.port}`;
  page = await openCheckedPage(browser);
  await people.database.change(async (change) => {
    const facts = {
      name: [
        aName("Измислена Примерова ал-Несъществуваща"),
        aName("نورالهدى المثال غير الموجود"),
        aName("Nurulhuda Inventedname-Al-Nonexistent", { source: "passport" }),
      ],
      birth: [aBirth("2010", { precision: "year" }), aBirth("1994-01-01", { contested: true })],
      contact: [aPhone({ safe: "only-hours", safe_note: "само между 10 и 12 ч." })],
      about: [
        {
          sex: "female" as const,
          gender: null,
          marital: "married" as const,
          birth_country: "IQ",
          birth_place: "مدينة مختلقة",
          residence_country: null,
          literacy: "yes" as const,
          interpreter: true,
        },
      ],
    };
    const one = await registerPerson(change, people, counsellor, { office: "sofia", facts });
    const other = await registerPerson(change, people, counsellor, {
      office: "sofia",
      facts: { name: [aName("برادر ساختگی")] },
    });
    person = `/people/${one.id}`;
    const child = { representative: "Измислен Представител", child_agrees: true };
    await recordConsent(change, people, counsellor, one.id, aConsent(child));
    phone = `${person}/contact/${await addRecord(change, people, counsellor, one.id, "contact", aPhone({ safe: "no" }))}`;
    document = `${person}/documents/${await addRecord(change, people, counsellor, one.id, "document", aPassport())}`;
    const scanned = await scanPage(await asJpeg(photographed(await printedPage(620, 877), paperOnTable)));
    const inspected = (bytes: Uint8Array) => inspectFile({ name: "page.jpg", bytes: Buffer.from(bytes) });
    const pages = [
      {
        photograph: await inspected(scanned.photograph),
        straight: await inspected(scanned.page),
        found: true,
      },
      {
        photograph: await inspected(scanned.photograph),
        straight: await inspected(scanned.page),
        found: false,
      },
    ];
    const wish = { about: "other", aboutId: null, what: "Писмо от сестра ѝ" } as const;
    paper = `${person}/papers/${(await keepPaper(change, people, counsellor, one.id, wish, pages)).id}`;
    pair = `${person}/pair/${other.id}`;
    await doubtPair(change, people, counsellor, one.id, other.id, { bits: 11, verdict: "possible" });
    await relate(change, people, counsellor, one.id, {
      other_number: other.number,
      kind: "sibling",
      evidence: "document",
      custody: null,
      valid_from: null,
      valid_until: null,
      note: null,
    });
  });
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop(100);
  await ground?.[Symbol.asyncDispose]();
});

test("a call is taken, and the caller registered, with the keyboard alone", async () => {
  await page.goto(`${origin}/people/contacts/new`);
  const choose = async (id: string, value: string) => {
    const first = page.locator(`#field-${id}`);
    await first.focus();
    if ((await first.evaluate((one) => one.tagName)) === "SELECT") await first.selectOption(value);
    else {
      await page.keyboard.press("Space");
      while (!(await page.locator(`input[name="${id}"][value="${value}"]`).isChecked())) {
        await page.keyboard.press("ArrowDown");
      }
    }
  };
  await choose("channel", "phone");
  await choose("caller", "person");
  await page.locator("#field-called").focus();
  await page.keyboard.type("نمونه");
  await choose("language", "prs");
  await choose("minor", "no");
  await page.locator('input[name="risks"][value="violence"]').focus();
  await page.keyboard.press("Space");
  await choose("wish", "apply");
  await choose("notice", "yes");
  await page.keyboard.press("Enter");
  await page.locator("#field-what").waitFor();
  contact = new URL(page.url()).pathname;
  expect(await page.title()).not.toContain("نمونه");
  await page.locator("#field-what").focus();
  await page.keyboard.type("Чухме се, спокойна е.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator('a[href^="/people/new"]').focus();
  await page.keyboard.press("Enter");
  await page.locator("#field-full").waitFor();
  expect(await page.locator("#field-full").inputValue()).toBe("نمونه");
  await choose("country", "AF");
  await page.keyboard.press("Enter");
  await page.locator(".form-end button").focus();
  await page.keyboard.press("Enter");
  await page.locator("progress").waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/people\/\w+\/intake$/);
});

const pages = [
  () => "/people",
  () => "/people/contacts/new",
  () => contact,
  () => "/people/new",
  () => person,
  () => `${person}/intake`,
  () => `${person}/intake/names`,
  () => `${person}/intake/birth`,
  () => `${person}/intake/consent`,
  () => `${person}/intake/about`,
  () => `${person}/intake/family`,
  () => `${person}/intake/status`,
  () => `${person}/consents`,
  () => `${person}/documents`,
  () => `${document}/custody`,
  () => `${person}/family`,
  () => `${person}/add/name`,
  () => phone,
  () => `${person}/papers`,
  () => paper,
  () => "/people/search",
  () => "/people/doubts",
  () => pair,
  () => `${pair}/photographs`,
  () => `${person}/holds`,
];

test.each(pages)(
  "page %# can be used by everybody, in both languages, on a phone and in the dark",
  async (at) => {
    const found: string[] = [];
    for (const language of ["bg", "en"] as const) {
      desk.signIn({ ...counsellor.actor, language });
      await page.emulateMedia({ colorScheme: "light" });
      await turnTo(page, origin + at());
      await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        // A translation can break what its words do, which is looked for on a phone; the parts are those of the first.
        const faults = language === "bg" || width === 360 ? await violations(page, everyRule) : [];
        found.push(...faults.map((text) => `${language} ${width} ${text}`));
        const overflow = await page.evaluate<number>("document.documentElement.scrollWidth");
        if (overflow > width) found.push(`${language} ${width}: ${overflow} wide`);
      }
      if (language === "bg") {
        await page.emulateMedia({ colorScheme: "dark" });
        found.push(...(await violations(page, rulesOfColour)).map((text) => `dark ${text}`));
      }
      if (process.env.LOOK) {
        for (const width of [390, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ colorScheme: "light" });
          const name = at()
            .replaceAll(/\w{24}/g, "ID")
            .replaceAll("/", "_");
          await page.screenshot({
            path: `${process.env.LOOK}/${name}-${language}-${width}.png`,
            fullPage: true,
          });
        }
      }
    }
    expect(found).toEqual([]);
  },
);
