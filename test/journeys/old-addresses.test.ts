import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { parse } from "yaml";
import { importContent } from "../../src/newsroom/index.ts";
import { ownContent } from "../../src/preparation.ts";
import { openSite, type TestSite } from "../site.ts";
import { ask } from "./raw.ts";

interface OldAddress {
  readonly path: string;
  readonly type: string;
  readonly key: string;
}

let site: TestSite;
let old: OldAddress[];

beforeAll(async () => {
  [site, old] = await Promise.all([openSite(), oldAddresses()]);
}, 90_000);

afterAll(() => site?.[Symbol.asyncDispose]());

async function oldAddresses(): Promise<OldAddress[]> {
  const files = (await readdir(ownContent, { recursive: true })).filter((file) => file.endsWith("item.yaml"));
  const lists = await Promise.all(
    files.map(async (file) => {
      const [type = "", key = ""] = file.split("/");
      const { oldAddresses = [] } = parse(await readFile(join(ownContent, file), "utf8"));
      return (oldAddresses as string[]).map((path) => ({ path, type, key }));
    }),
  );
  return lists.flat();
}

/** Where an address leads by one permanent redirect; fails when it does not, or not to a page. */
async function leadsTo(target: string): Promise<string> {
  const answer = await ask(site.port, target);
  expect(answer.status, target).toBe(301);
  const { location = "" } = answer.headers;
  expect(location, target).toMatch(/^\/(?:bg|en)(?:\/|$)/);
  const [path = ""] = location.split("#");
  expect((await ask(site.port, path)).status, `${target} → ${location}`).toBe(200);
  return location;
}

const withoutLanguage = (path: string) => path.replace(/^\/(?:bg|en)(?=\/)/, "");

describe("an address of the mission's former sites", () => {
  test("leads to the page that took its place", async () => {
    expect(old.length).toBeGreaterThan(20);
    for (const { path, type, key } of old) {
      const location = await leadsTo(encodeURI(path));
      const language = path.startsWith("/en/") ? "en" : "bg";
      const { count } = await site.database.query
        .selectFrom("publication")
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .where("item_id", "=", `${type}/${key}`)
        .where("language", "=", language)
        .executeTakeFirstOrThrow();
      if (count > 0) expect(location.startsWith(`/${language}`), `${path} → ${location}`).toBe(true);
    }
  });

  test("is known with either language in front, and keeps that language", async () => {
    for (const { path } of old.filter(({ path }) => /^\/(?:(?:bg|en)\/)?(?:content|node)\//.test(path))) {
      const bare = encodeURI(withoutLanguage(path));
      const named = old.some(
        (other) =>
          other.path === `/en${withoutLanguage(path)}` || other.path === `/bg${withoutLanguage(path)}`,
      );
      expect((await leadsTo(`/bg${bare}`)).startsWith("/bg")).toBe(true);
      expect((await leadsTo(`/en${bare}`)).startsWith("/en"), `/en${bare} ${named}`).toBe(true);
    }
  });

  test("is known however its letters are written", async () => {
    const { path = "" } =
      old.find((address) => /^\/bg\/content\/\p{Script=Cyrillic}/u.test(address.path)) ?? {};
    expect(path).not.toBe("");
    const location = await leadsTo(encodeURI(path));
    expect(await leadsTo(encodeURI(path.normalize("NFD")))).toBe(location);
    expect(await leadsTo(encodeURI(path).toLowerCase())).toBe(location);
    expect(await leadsTo(encodeURI(path.toUpperCase().replace("/BG/CONTENT/", "/bg/content/")))).toBe(
      location,
    );
    expect(await leadsTo(`${encodeURI(path)}/`)).toBe(location);
    expect(await leadsTo(`${encodeURI(path)}?page=1`)).toBe(location);
  });

  test("that nobody carried over is not invented", async () => {
    for (const target of [
      "/content/no-such-thing",
      "/node/999999",
      "/bg/content/",
      "/sites/default/files/x.pdf",
    ]) {
      expect([301, 404], target).toContain((await ask(site.port, target)).status);
    }
    expect((await ask(site.port, "/node/999999")).status).toBe(404);
  });

  test("of the feed leads to the feed", async () => {
    const answer = await ask(site.port, "/rss.xml");
    expect(answer.status).toBe(301);
    expect(answer.headers.location).toBe("/bg/rss.xml");
    const feed = await ask(site.port, "/bg/rss.xml");
    expect(feed.status).toBe(200);
    expect(feed.headers["content-type"]).toMatch(/^application\/rss\+xml/);
    expect(feed.body).toContain("<title>Международна организация по миграция RSS</title>");
  });
});

describe("a slash too many", () => {
  test.each(["/bg/", "/bg/novini/", "/en/projects//"])("%s leads to the page without it", async (target) => {
    expect(await leadsTo(target)).toBe(target.replace(/\/+$/, ""));
  });
});

test("an article that gets a new address keeps its former ones", async () => {
  const folder = await mkdtemp(join(tmpdir(), "posoka-slugs-"));
  const article = "news/2015-11-two-amif-projects";
  await cp(ownContent, folder, { recursive: true });
  const rename = async (slug: string) => {
    const file = join(folder, article, "en.md");
    const text = (await readFile(file, "utf8")).replace(/^slug:.*\n/m, "");
    await writeFile(file, text.replace("---\n", `---\nslug: ${slug}\n`));
    await importContent(site.database, folder, () => new Date("2026-11-21T00:00:00Z"));
  };
  const first = await site.addressOf("news", "2015-11-two-amif-projects", "en");
  await rename("seven-hundred-people");
  await vi.waitFor(async () => expect(await leadsTo(first)).toBe("/en/news/seven-hundred-people"), 5_000);
  await rename("about-seven-hundred-people");
  await vi.waitFor(
    async () => expect(await leadsTo(first)).toBe("/en/news/about-seven-hundred-people"),
    5_000,
  );
  // Kept in memory as a page until the site notices the publication, a fifth of a second later.
  await vi.waitFor(
    async () =>
      expect(await leadsTo("/en/news/seven-hundred-people")).toBe("/en/news/about-seven-hundred-people"),
    5_000,
  );
  const page = await ask(site.port, "/en/news/about-seven-hundred-people");
  expect(page.body).toContain(
    '<link rel="canonical" href="https://iom.example/en/news/about-seven-hundred-people"',
  );
  await rename("seven-hundred-people");
  await vi.waitFor(
    async () =>
      expect(await leadsTo("/en/news/about-seven-hundred-people")).toBe("/en/news/seven-hundred-people"),
    5_000,
  );
  await rm(folder, { recursive: true });
}, 60_000);

describe("the door of the site", () => {
  test.each([
    ["en-GB,en;q=0.9", "/en"],
    ["bg", "/bg"],
    ["ar-SY", "/ar"],
    ["de-DE, en;q=0.5, bg;q=0.6", "/bg"],
    ["en;q=0, bg;q=0.1", "/bg"],
    ["BG-bg", "/bg"],
    ["zh", "/bg"],
    [undefined, "/bg"],
  ])("opens for a reader of %s at %s", async (wish, address) => {
    const answer = await ask(site.port, "/", { headers: wish ? { "accept-language": wish } : {} });
    expect(answer.status).toBe(302);
    expect(answer.headers.location).toBe(address);
  });

  test("tells caches what it looked at, and leaves no cookie", async () => {
    const { headers } = await ask(site.port, "/", { headers: { "accept-language": "en" } });
    expect(headers.vary).toContain("Accept-Language");
    expect(headers["set-cookie"]).toBeUndefined();
    expect(headers["cache-control"]).toBe("no-store");
  });
});
