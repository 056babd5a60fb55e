import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Role } from "../../src/access/index.ts";
import { openBrowser } from "../browser.ts";
import { openAgain } from "../worked-desk.ts";
import { everyRule, openCheckedPage, rememberParts, turnTo, violations } from "./axe.ts";
import { type DemoDesk, openDemo } from "./demo-desk.ts";
import { askPage } from "./in-page.ts";

let demo: DemoDesk;
let browser: Browser;

beforeAll(async () => {
  [demo, browser] = await Promise.all([openDemo(24), openBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await demo?.[Symbol.asyncDispose]();
});

/** Between them they reach every room that works with people, money and proof; the newsroom has tests of its own. */
const walkers = ["counsellor", "operations", "finance", "project-manager"] as const satisfies readonly Role[];
const ownTests = /^\/(newsroom|map|account|sign-|welcome)/;
const notPages = /\.\w+$|\/(print|file|photograph|straight|csv|xlsx|pdf)(\/|$)/;
const mostPages = 36;

/** Two addresses are of one kind when they differ in ids, years, what is asked for and which record of a person it is. */
const kindOf = (path: string): string =>
  path
    .replace(/\?.*/, "")
    .replaceAll(/\/[0-9a-f]{20,}/g, "/:id")
    .replaceAll(/\/\d[\d-]*/g, "/:number")
    .replace(/^(\/people\/:id)\/(add\/)?[\w-]+(\/:id|(?<=add\/[\w-]+))$/, "$1/$2:record$3");

/** Where a page leads, within the desk. */
const linksOf = async (page: Page): Promise<string[]> => {
  const found = await page.$$eval("nav a[href], main a[href]", (links) =>
    links.map((link) => link.getAttribute("href") ?? ""),
  );
  return found.filter((href) => href.startsWith("/") && !ownTests.test(href) && !notPages.test(href));
};

async function dashboardOfProject(): Promise<string> {
  await using database = openAgain(demo.folder);
  const { id } = await database.query
    .selectFrom("programme_subject")
    .select("id")
    .where("kind", "=", "project")
    .orderBy("code")
    .executeTakeFirstOrThrow();
  return `/programmes/${id}/dashboard`;
}

/** Every kind of page somebody has come to. */
const reached = new Set<string>();
const hasNewPart = rememberParts();

/** A kind of page is checked when somebody first comes to it, and again for whomever it shows something that nobody was shown. */
async function faultsOfUse(page: Page, kind: string): Promise<string[]> {
  const isNew = await hasNewPart(page);
  return isNew || !reached.has(kind) ? violations(page, everyRule) : [];
}

test.each(walkers)(
  "every kind of page a %s comes to can be used by everybody and fits a phone",
  async (role) => {
    const page = await openCheckedPage(browser);
    const { cookies } = await demo.signIn(role);
    await page.context().addCookies([...cookies()].map(([name, value]) => ({ name, value, url: demo.desk })));
    // Behind calls and programmes, which the walk comes to first.
    const waiting = ["/", ...(role === "project-manager" ? [await dashboardOfProject()] : [])];
    const found: string[] = [];
    const looked = new Set<string>();
    for (let path = waiting.shift(); path !== undefined && looked.size < mostPages; path = waiting.shift()) {
      const kind = kindOf(path);
      if (looked.has(kind)) continue;
      looked.add(kind);
      await page.setViewportSize({ width: 360, height: 800 });
      if (!(await turnTo(page, demo.desk + path))) continue;
      const faults = [...(await askPage<string[]>(page, "overflow")), ...(await faultsOfUse(page, kind))];
      reached.add(kind);
      await page.setViewportSize({ width: 1280, height: 800 });
      faults.push(...(await askPage<string[]>(page, "overflow")));
      found.push(...faults.map((fault) => `${path}: ${fault}`));
      waiting.push(...(await linksOf(page)));
    }
    await page.context().close();
    expect(found).toEqual([]);
  },
  240_000,
);

test("the walk came to the rooms it is for", () => {
  const rooms = [
    "people",
    "cases",
    "departures",
    "payments",
    "programmes",
    "outreach",
    "agreements",
    "reports",
  ];
  const came = new Set([...reached].map((kind) => kind.split("/")[1]));
  expect(rooms.filter((room) => !came.has(room))).toEqual([]);
  const pages = ["/cases/:id", "/cases/:id/members/:id", "/programmes/:id/dashboard", "/agreements/:id"];
  expect(pages.filter((kind) => !reached.has(kind))).toEqual([]);
});
