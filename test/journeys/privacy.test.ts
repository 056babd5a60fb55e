import { rm } from "node:fs/promises";
import type { BrowserContext } from "playwright-core";
import { expect, test } from "vitest";
import { openBrowser } from "../browser.ts";
import { copyContent, openSite } from "../site.ts";
import { askPage } from "./in-page.ts";
import { runProgram } from "./program.ts";
import { addressOfKind, everyKind } from "./templates.ts";

const visitedKinds = new Set([
  "the home page",
  "the news",
  "a topic",
  "an article about a funded return project",
  "the projects",
  "a project",
  "a service with questions",
  "the offices",
  "the search with results",
  "an error page",
]);

test("a visit leaves no cookie and nothing in the browser, and no other site hears of it", async () => {
  await using site = await openSite();
  await using browser = await openBrowser();
  const context = await browser.newContext();
  const elsewhere = watchRequests(context, site.origin);
  const page = await context.newPage();
  let visited = 0;
  for (const kind of everyKind.filter(({ language, name }) => language === "en" && visitedKinds.has(name))) {
    await page.goto(site.origin + (await addressOfKind(site, kind)), { waitUntil: "load" });
    visited += 1;
    expect(await askPage(page, "stored"), page.url()).toEqual({ cookies: "", local: 0, session: 0 });
  }
  expect(visited).toBe(visitedKinds.size);
  expect(await context.cookies()).toEqual([]);
  expect(
    await page.evaluate(
      "Promise.all([caches.keys(), indexedDB.databases(), navigator.serviceWorker.getRegistrations()])",
    ),
  ).toEqual([[], [], []]);
  expect(elsewhere).toEqual([]);
}, 90_000);

function watchRequests(context: BrowserContext, own: string): string[] {
  const elsewhere: string[] = [];
  context.on("request", (request) => {
    if (new URL(request.url()).origin !== own) elsewhere.push(request.url());
  });
  return elsewhere;
}

test("the log tells when, which route and how it went, and nothing of who asked for what", async () => {
  const { folder } = await copyContent();
  await using program = runProgram("main.js", [], {
    PORT: "0",
    DESK_PORT: "0",
    DATA_DIR: folder,
    LOG_LEVEL: "debug",
    PUBLIC_URL: "https://iom.example",
  });
  const [, origin] = await program.says(/^Public site: +(http:\S+)/m);
  await program.says(/^Desk: /m);
  const before = program.said().length;
  const headers = {
    "user-agent": "Marmalade/7.0",
    referer: "https://elsewhere.example/private",
    "x-forwarded-for": "203.0.113.77",
    "accept-language": "tlh",
    cookie: "name=Amina",
  };
  const requests = [
    "/bg/tarsene?q=%D0%90%D0%BC%D0%B8%D0%BD%D0%B0+Karimova",
    "/en/search?q=Amina",
    "/en/news/amina-karimova",
    "/bg/content/амина",
    "/bg/%zz?Amina",
    "/Amina/Karimova",
  ];
  for (const address of requests) await fetch(origin + address, { headers });
  await fetch(`${origin}/bg/tarsene`, { method: "POST", headers, body: "name=Amina" });
  program.signal("SIGTERM");
  expect(await program.ended).toBe(0);
  const log = program.said().slice(before);
  expect(log.match(/"route":/g)?.length).toBeGreaterThanOrEqual(requests.length);
  expect(log).not.toMatch(
    /amina|karimova|амина|%d0%90|marmalade|elsewhere|203\.0\.113|127\.0\.0\.1|::1|tlh|cookie/i,
  );
  await rm(folder, { recursive: true });
}, 60_000);
