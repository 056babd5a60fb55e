import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "../browser.ts";
import { openSite, siteOrigin, type TestSite } from "../site.ts";

let site: TestSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  // Without scripts: what stands here is what everybody gets.
  page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
});

const get = (address: string, init?: RequestInit) =>
  fetch(site.origin + address, { redirect: "manual", ...init });

/** Digits only, whatever the language puts between them. */
const digits = (text: string | null): string => (text ?? "").replaceAll(/[^\d]/g, "");

/** Frontex by route, 2015, as the file of 3 June 2025 has it (map.md 1.1, state B). */
const of2015 = { EM: 885386, WB: 764033, CM: 153946, AL: 8932, WM: 7004, EB: 1920, WA: 874, BS: 0, OT: 7 };

describe("the routes map without a script", () => {
  test.each(["bg", "en", "ar"])("has the publisher's numbers to the digit (%s)", async (language) => {
    await page.goto(`${site.origin}/${language}/map`);
    for (const [route, number] of Object.entries(of2015)) {
      const cell = page.locator(`#numbers td[data-figure-of="${route}"]:not([data-border])`);
      expect([route, digits(await cell.textContent())]).toEqual([route, String(number)]);
    }
  });

  test.each([
    ["/en/map", 8],
    ["/bg/map?month=2015-10", 8],
    ["/en/map?year=2019", 7],
  ])("says in its table what the picture says: %s", async (address, least) => {
    await page.goto(site.origin + address);
    const onPicture = await page.evaluate<[string, string][]>(
      `[...document.querySelectorAll("svg.routes-picture g.branch[data-weight]")].map((branch) => [branch.dataset.branch, branch.dataset.weight])`,
    );
    expect(onPicture.length).toBeGreaterThanOrEqual(least);
    for (const [branch, weight] of onPicture) {
      const inTable = await page.locator(`.map-branches [data-figure-of="${branch}"]`).textContent();
      expect([branch, digits(inTable)]).toEqual([branch, weight]);
    }
    const figures = await page.evaluate<[string, string][]>(
      `[...document.querySelectorAll("svg.routes-picture [data-figure-of]")].map((text) => [text.dataset.figureOf, text.textContent])`,
    );
    expect(figures.length).toBeGreaterThan(0);
    for (const [route, figure] of figures) {
      const cell = page.locator(`#numbers td[data-figure-of="${route}"]:not([data-border])`);
      expect([route, digits(figure)]).toEqual([route, digits(await cell.textContent())]);
    }
  });

  test("names a source and a day beside every number", async () => {
    await page.goto(`${site.origin}/en/map`);
    const rows = await page.locator("#numbers tbody tr").count();
    expect(await page.locator("#numbers tbody td.sources", { hasText: "as of 3 June 2025" }).count()).toBe(
      rows,
    );
    expect(await page.locator("#numbers").textContent()).toContain("806 (4 June 2025)");
  });

  test("says the honest things where the numbers stand", async () => {
    await page.goto(`${site.origin}/en/map`);
    const notes = (await page.locator(".map-notes").textContent()) ?? "";
    expect(notes).toContain("an event, not a person");
    expect(notes).toContain("must not be added together");
    expect(notes).toMatch(/Black Sea: 68 → 0/);
    expect(notes).toMatch(/Western Mediterranean: 7,164 → 7,004/);
    expect(notes).toMatch(/1,822,337 → 1,822,102/);
  });

  test("tells a chosen route's story, and every route is one link of the picture", async () => {
    await page.goto(`${site.origin}/bg/map`);
    const links = await page.evaluate<string[]>(
      `[...document.querySelectorAll("svg.routes-picture a.route-link")].map((link) => link.dataset.route)`,
    );
    expect(new Set(links)).toEqual(new Set(["EM", "WB", "CM", "WM", "WA", "AL", "EB", "BS"]));
    await page.locator('#numbers a[href$="route=CM"]').click();
    expect(new URL(page.url()).search).toBe("?route=CM");
    expect(await page.locator(".map-story").textContent()).toContain("3149");
    expect(await page.locator("#numbers tbody tr").count()).toBe(1);
  });

  test("is chosen from by a plain form, which leads to the state's own address", async () => {
    await page.goto(`${site.origin}/en/map?month=2015-10`);
    await page.selectOption('select[name="route"]', "WB");
    await page.locator(".map-form button").click();
    expect(new URL(page.url()).search).toBe("?month=2015-10&route=WB");
    expect(
      digits(await page.locator('#numbers td[data-figure-of="WB"]:not([data-border])').textContent()),
    ).toBe("205703");
  });

  test("compares two years", async () => {
    await page.goto(`${site.origin}/en/map?with=2014`);
    const row = page.locator('#numbers tr[data-route="EM"]');
    expect(digits(await row.locator("[data-compared]").textContent())).toBe("50834");
    expect(await row.textContent()).toContain("+834,552");
  });

  test.each(["bg", "en", "ar"])("weighs at most 20 kB with picture and table (%s)", async (language) => {
    const answer = await get(`/${language}/map`, { headers: { "accept-encoding": "br" } });
    expect(answer.headers.get("content-encoding")).toBe("br");
    expect(Number(answer.headers.get("content-length"))).toBeLessThanOrEqual(20_000);
  });
});

describe("a state of the map", () => {
  test("has one address: others lead to it, and what cannot be has none", async () => {
    const moved = await get("/en/map?year=2015&route=&from=SYR&month=");
    expect([moved.status, moved.headers.get("location")]).toEqual([302, "/en/map?from=SYR"]);
    for (const wrong of ["month=2015-13", "year=1999", "route=XX", "from=%3Cscript%3E"]) {
      expect((await get(`/en/map?${wrong}`)).status).toBe(404);
    }
  });

  test("can be had as CSV with a row of HXL tags, as JSON and as GeoJSON", async () => {
    const csv = await (await get("/en/map.csv?month=2015-10")).text();
    const [header, tags, ...rows] = csv.trimEnd().split("\r\n");
    expect(header).toContain("measure,route,route_name,border,origin");
    expect(tags?.split(",").every((tag) => tag.startsWith("#"))).toBe(true);
    expect(
      rows.some(
        (row) => row.startsWith("detections,EM,Eastern Mediterranean,all,ALL") && row.includes(",216260,"),
      ),
    ).toBe(true);
    const json = (await (await get("/en/map.json")).json()) as { figures: { value: number }[] };
    expect(json.figures.some(({ value }) => value === 885386)).toBe(true);
    const geo = (await (await get("/en/map.geojson")).json()) as {
      features: { geometry: { type: string } }[];
    };
    expect(geo.features.filter(({ geometry }) => geometry.type === "LineString")).toHaveLength(38);
    expect(geo.features.filter(({ geometry }) => geometry.type === "Point").length).toBeGreaterThan(150);
  });

  test("can be had as a picture that needs no page", async () => {
    const svg = await get("/bg/map.svg?month=2015-10");
    expect(svg.headers.get("content-type")).toContain("image/svg+xml");
    expect(await svg.text()).toMatch(/^<svg[^>]+viewBox/);
    const png = Buffer.from(await (await get("/bg/map.png")).arrayBuffer());
    expect(png.subarray(1, 4).toString()).toBe("PNG");
  });

  test("may be framed by others at its own address, and only there", async () => {
    const embed = await get("/en/map/embed?month=2015-10");
    expect(embed.headers.get("content-security-policy")).toContain("frame-ancestors *");
    expect(embed.headers.get("x-frame-options")).toBeFalsy();
    const own = (await get("/en/map")).headers.get("content-security-policy") ?? "";
    expect(own).toContain("frame-ancestors 'none'");
    // The one style the page carries in itself is named by its hash; nothing else inline would be taken.
    expect(own).toMatch(/style-src 'self' 'sha256-[^']+';/);
    expect(own).not.toContain("unsafe-inline");
  });

  test("tells those who ask how to embed it", async () => {
    const ask = (url: string, format = "json") =>
      get(`/oembed?url=${encodeURIComponent(url)}&format=${format}&maxwidth=500`);
    const rich = (await (await ask(`${siteOrigin}/en/map?month=2015-10`)).json()) as Record<string, unknown>;
    expect(rich).toMatchObject({ type: "rich", version: "1.0", width: 500 });
    expect(rich.html).toContain(`${siteOrigin}/en/map/embed?month=2015-10`);
    const thumbnail = await get(String(rich.thumbnail_url).replace(siteOrigin, ""));
    const { width, height } = await sharp(Buffer.from(await thumbnail.arrayBuffer())).metadata();
    expect([rich.thumbnail_width, rich.thumbnail_height]).toEqual([width, height]);
    expect(await (await ask(`${siteOrigin}/en/map`, "xml")).text()).toContain("<type>rich</type>");
    expect((await ask("https://elsewhere.example/en/map")).status).toBe(404);
    expect((await ask(`${siteOrigin}/en/news`)).status).toBe(404);
  });

  test("gives the element the same numbers as the page", async () => {
    const answer = (await (await get("/en/map/figures.json?year=2015")).json()) as {
      routes: Record<string, { year: number; months: number[] }>;
    };
    for (const [route, number] of Object.entries(of2015)) expect(answer.routes[route]?.year).toBe(number);
    expect(answer.routes.EM?.months[9]).toBe(216260);
  });
});
