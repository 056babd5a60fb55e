import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../browser.ts";
import { ensureMap } from "../map-desk.ts";
import { type ServedDesk, serveDesk } from "../served-desk.ts";

// Whoever cannot use a mouse puts the map right with the keys alone.

let [served, browser, page] = [] as unknown as [ServedDesk, Browser, Page];

beforeAll(async () => {
  [served, browser] = await Promise.all([serveDesk(), openBrowser()]);
  const { desk } = served;
  await ensureMap(desk.access.database, () => desk.access.now());
  const editor = { name: "Ина Измислена", email: "ina@keys.example", roles: ["editor" as const] };
  page = await served.phoneOf(browser, await desk.addStaff(editor));
  await page.setViewportSize({ width: 1280, height: 900 });
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await served?.[Symbol.asyncDispose]();
});

interface Focused {
  readonly words: string;
  readonly field: string;
  /** Whether it can be seen that the focus is there. */
  readonly isShown: boolean;
}

const focused = () =>
  page.evaluate<Focused>(`(() => {
    const { activeElement: it } = document;
    const { outlineStyle, boxShadow } = getComputedStyle(it);
    return {
      words: (it.textContent ?? "").trim(),
      field: it.getAttribute("name") ?? "",
      isShown: outlineStyle !== "none" || boxShadow !== "none",
    };
  })()`);

/** Presses Tab until the focus is where it is wanted; everything it meets on the way shows that it has it. */
async function tabTo(isIt: (one: Focused) => boolean): Promise<void> {
  for (let presses = 0; presses < 400; presses += 1) {
    await page.keyboard.press("Tab");
    const one = await focused();
    expect(one.isShown, `${one.words || one.field} shows no focus`).toBe(true);
    if (isIt(one)) return;
  }
  throw new Error("Tab does not lead there.");
}

const words = (wanted: string) => (one: Focused) => one.words === wanted;
const field = (wanted: string) => (one: Focused) => one.field === wanted;

async function follow(): Promise<void> {
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
}

test("a name is put right and a crossing moved off the boundary is warned of, by the keys alone", async () => {
  await page.goto(`${served.origin}/map`);
  // The first stop leads past the menu.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(new URL(page.url()).hash).toBe("#main");
  await tabTo(words("Места"));
  await follow();
  await tabTo(words("Малко Търново"));
  await follow();
  await tabTo(field("nameEn"));
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("Malko Tarnovo (crossing)");
  await tabTo(field("latitude"));
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("42.3");
  // Enter in a line of a form sends it.
  await follow();
  await page.getByText(/^На \d+(,\d)? км от границата/).waitFor();
  const place = await served.desk.access.database.query
    .selectFrom("map_place")
    .selectAll()
    .where("id", "=", "malko-tarnovo")
    .executeTakeFirstOrThrow();
  expect(JSON.stringify(place)).toContain("Malko Tarnovo (crossing)");
});
