import { createHash } from "node:crypto";
import { request } from "node:http";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Language } from "../../src/core/language.ts";
import { type ItemId, PublicationReader } from "../../src/newsroom/index.ts";
import { itemAddress } from "../../src/site/addresses.ts";
import { openBrowser } from "../browser.ts";
import { openSite, siteOrigin, type TestSite } from "../site.ts";
import { crawl, ownAddress, type PageFacts, type Visited } from "./crawl.ts";

let site: TestSite;
let visited: Map<string, Visited>;
let pages: Visited[];

beforeAll(async () => {
  await using browser = await openBrowser();
  site = await openSite();
  visited = await crawl(site.origin, browser, ["/bg", "/en", "/ar"]);
  pages = [...visited.values()].filter(({ page, status }) => page && status === 200);
}, 180_000);

afterAll(() => site?.[Symbol.asyncDispose]());

/** What is wrong on which pages; an empty list when nothing is. */
function faults(
  find: (page: PageFacts, visit: Visited) => readonly (string | null | false | undefined)[],
): string[] {
  return pages.flatMap((visit) =>
    find(visit.page as PageFacts, visit).flatMap((fault) => (fault ? [`${visit.address}: ${fault}`] : [])),
  );
}

/** The one page that others may frame; it stands for the map's own page. */
const forFrames = /(?<=\/map)\/embed$/;

const unless = (isRight: boolean, fault: string) => (isRight ? null : fault);

const languageOfAddress = (address: string) => address.split("/")[1] as Language;

describe("following every link from the home pages", () => {
  test("reaches every published item that has a page of its own, in each language", async () => {
    const items = await site.database.query
      .selectFrom("publication")
      .select(["item_id", "type", "key", "language", "slug"])
      .execute();
    const addresses = items
      .flatMap((item) => itemAddress(item) ?? [])
      .filter((address) => !address.includes("#"));
    expect(addresses.length).toBeGreaterThan(180);
    expect(addresses.filter((address) => !visited.has(address))).toEqual([]);
  });

  test("never leads to a missing page", () => {
    const broken = [...visited.values()].filter(({ status }) => status !== 200 && status !== 301);
    expect(
      broken.map(({ address, status, from }) => `${address} answers ${status}, linked from ${from}`),
    ).toEqual([]);
  });

  test("is led on at most once", () => {
    const moved = [...visited.values()].filter(({ status }) => status === 301);
    const chains = moved.filter(({ location }) => visited.get(location ?? "")?.status !== 200);
    expect(chains.map(({ address, location }) => `${address} → ${location}`)).toEqual([]);
  });

  test("finds the place on the page that a link names", () => {
    expect(
      faults(({ links }, { address }) =>
        links.map(({ href }) => {
          const [path, fragment] = href.split("#");
          const target = fragment && visited.get(path ? (ownAddress(path, address) ?? "") : address);
          return (
            target && !target.page?.ids.includes(decodeURIComponent(fragment)) && `${href} leads to no place`
          );
        }),
      ),
    ).toEqual([]);
  });
});

describe("every page", () => {
  test("has one main heading, one main part, a title and a description", () => {
    expect(
      faults(({ headings, mains, title, description }) => [
        unless(headings.length === 1 && headings[0] !== "", `main headings ${JSON.stringify(headings)}`),
        unless(mains === 1, `${mains} main parts`),
        unless(title.length > 5, "no title"),
        unless(description.length > 5, "no description"),
      ]),
    ).toEqual([]);
  });

  test("has a title of its own within its language", () => {
    const titles = Map.groupBy(pages, ({ page, address }) => `${languageOfAddress(address)} ${page?.title}`);
    const shared = [...titles].filter(
      ([, own]) => own.length > 1 && languageOfAddress(own[0]?.address ?? "") !== "ar",
    );
    expect(shared.map(([title, own]) => `${title}: ${own.map(({ address }) => address).join(" ")}`)).toEqual(
      [],
    );
  });

  test("says its language and its direction", () => {
    expect(
      faults(({ lang, dir }, { address }) => [
        unless(lang === languageOfAddress(address), `lang ${lang}`),
        unless(dir === (lang === "ar" ? "rtl" : "ltr"), `dir ${dir}`),
      ]),
    ).toEqual([]);
  });

  test("names its own address as the one to keep", () => {
    expect(
      faults(({ canonical }, { address }) => [
        unless(
          canonical.length === 1 && canonical[0] === siteOrigin + address.replace(forFrames, ""),
          `canonical ${canonical}`,
        ),
      ]),
    ).toEqual([]);
  });

  test("gives each place on it a name of its own", () => {
    expect(
      faults(({ ids }) => ids.map((id, place) => unless(ids.indexOf(id) === place, `#${id} twice`))),
    ).toEqual([]);
  });

  test("carries the security headers, and so does every other answer", () => {
    for (const { address, headers } of visited.values()) {
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy, address).toContain("default-src 'none'");
      expect(policy, address).toContain(`frame-ancestors ${forFrames.test(address) ? "*" : "'none'"}`);
      expect(policy, address).not.toContain("unsafe");
      expect(headers.get("x-content-type-options"), address).toBe("nosniff");
      expect(headers.get("referrer-policy"), address).toBe("no-referrer");
      expect(headers.get("strict-transport-security"), address).toMatch(/^max-age=\d{7,}/);
      expect(headers.get("set-cookie"), address).toBeNull();
    }
  });

  test("has no script of its own, and no style but one that its policy names by its hash", () => {
    expect(faults(({ inline }) => inline)).toEqual([]);
    expect(
      faults(({ styles }, { headers }) =>
        styles.map((style) => {
          const hash = createHash("sha256").update(style).digest("base64");
          const policy = headers.get("content-security-policy") ?? "";
          return unless(policy.includes(`'sha256-${hash}'`), "has a style its policy does not name");
        }),
      ),
    ).toEqual([]);
  });

  test("takes pictures, styles, fonts and scripts from its own origin only, and all of them are there", async () => {
    expect(
      faults(({ resources }) => resources.map((href) => unless(/^\/(?!\/)/.test(href), `loads ${href}`))),
    ).toEqual([]);
    const resources = new Set(pages.flatMap(({ page }) => page?.resources ?? []));
    expect(resources.size).toBeGreaterThan(10);
    for (const address of resources) {
      const answer = await fetch(site.origin + address, { method: "HEAD" });
      expect(answer.status, address).toBe(200);
    }
  });

  test("describes itself to machines in data that can be read", () => {
    expect(
      faults(({ linkedData }) =>
        linkedData.map((text) => {
          try {
            const data = JSON.parse(text);
            return unless(
              data["@context"] === "https://schema.org" && Boolean(data["@type"]),
              `odd data ${text}`,
            );
          } catch (error) {
            return String(error);
          }
        }),
      ),
    ).toEqual([]);
    expect(pages.filter(({ page }) => page?.linkedData.length).length).toBeGreaterThan(150);
  });

  test("is hidden from search engines in the trial language only", () => {
    expect(
      faults(({ robots }, { address }) => {
        const hidden =
          address.startsWith("/ar") || /\/(?:search|tarsene)$/.test(address) || forFrames.test(address);
        return [unless(robots === (hidden ? "noindex" : ""), `robots “${robots}”`)];
      }),
    ).toEqual([]);
  });
});

describe("the languages", () => {
  test("do not mix: an item is listed with its title in the page's language", async () => {
    const titles = new Map<string, string>();
    for (const row of await site.database.query
      .selectFrom("publication")
      .select(["type", "key", "language", "slug", "title"])
      .execute()) {
      const address = itemAddress(row);
      if (address) titles.set(address, row.title);
    }
    const squeeze = (text: string) => text.replaceAll(/\s+/g, " ").trim();
    let compared = 0;
    expect(
      faults(({ links, lang }) =>
        links
          .filter(({ listed, href }) => listed && href.startsWith("/"))
          .map(({ href, text }) => {
            compared += 1;
            const title = titles.get(href);
            if (languageOfAddress(href) !== lang) return `${href} is in another language`;
            return title && squeeze(title) !== text && `${href} is called “${text}”`;
          }),
      ),
    ).toEqual([]);
    expect(compared).toBeGreaterThan(500);
  });

  test("are left only by links marked with the other language", () => {
    expect(
      faults(({ links, lang }) =>
        links
          .filter(({ href }) => /^\/(?:bg|en|ar)(?:\/|$)/.test(href) && languageOfAddress(href) !== lang)
          .map((link) => unless(link.lang === languageOfAddress(link.href), `${link.href} in ${link.lang}`)),
      ),
    ).toEqual([]);
  });

  test("stay themselves: English pages hold no Bulgarian but quoted or marked as such", () => {
    expect(
      faults(({ foreignWords }) =>
        foreignWords.map((text) => {
          const unquoted = text.replaceAll(/„[^“]*“|“[^”]*”/g, "");
          return /\p{Script=Cyrillic}{3,}/u.test(unquoted) && text;
        }),
      ),
    ).toEqual([]);
  });
});

describe("what must stand on a page stands there", () => {
  test("the funding of every project a page names, in the fund's own words", async () => {
    const relations = await site.database.query.selectFrom("publication_relation").selectAll().execute();
    const named = (id: string, kind: string, language: Language) =>
      relations
        .filter((row) => row.item_id === id && row.kind === kind && row.language === language)
        .map(({ target_id }) => target_id);
    const statements = new Map<string, string>();
    for (const language of ["bg", "en"] as const) {
      for (const fund of await new PublicationReader(site.database.query, language).list("funding-source")) {
        statements.set(`${language} ${fund.id}`, fund.fields.statement);
      }
    }
    const items = await site.database.query
      .selectFrom("publication")
      .select(["item_id", "type", "key", "language", "slug"])
      .execute();
    let checked = 0;
    const missing = items.flatMap((item) => {
      const address = itemAddress(item);
      const projects =
        item.type === "project" ? [item.item_id] : named(item.item_id, "project", item.language);
      const funds = new Set(projects.flatMap((project) => named(project, "fund", item.language)));
      if (!address || address.includes("#") || funds.size === 0) return [];
      checked += 1;
      const printed = visited.get(address)?.page?.funding ?? "";
      return [...funds]
        .filter((fund) => !printed.includes(statements.get(`${item.language} ${fund}`) ?? "no statement"))
        .map((fund) => `${address} says nothing of ${fund}`);
    });
    expect(missing).toEqual([]);
    expect(checked).toBeGreaterThan(40);
  });

  test("that return is free to choose, with a number of independent legal aid", async () => {
    const reader = new PublicationReader(site.database.query, "bg");
    const legalAid = (await reader.list("hotline"))
      .filter(({ shared }) => shared.kind === "legal-aid")
      .flatMap(({ shared }) => shared.numbers.map((number) => `tel:${number.replaceAll(/[^+\d]/g, "")}`));
    expect(legalAid.length).toBeGreaterThan(0);
    const about = await pagesAboutReturn();
    expect(about.length).toBeGreaterThanOrEqual(20);
    const silent = about.filter(
      (address) => !visited.get(address)?.page?.freeChoice.some((n) => legalAid.includes(n)),
    );
    expect(silent).toEqual([]);
  });

  /** Items that say they are about return, and whatever is filed under voluntary return. */
  async function pagesAboutReturn(): Promise<string[]> {
    const found: string[] = [];
    for (const language of ["bg", "en"] as const) {
      const reader = new PublicationReader(site.database.query, language);
      const topic = "topic/voluntary-return" as ItemId;
      for (const type of ["news", "project", "service", "topic"] as const) {
        const filed = await reader.list(type, { names: { kind: "topic", target: topic } });
        const marked = (await reader.list(type)).filter(({ shared }) => shared.aboutReturn);
        found.push(...[...filed, ...marked].flatMap((item) => itemAddress(item) ?? []));
      }
    }
    return [...new Set(found)];
  }
});

test("the home page weighs at most 40 kB compressed", async () => {
  for (const address of ["/bg", "/en", "/ar"]) {
    const sent = await bytesOf(address);
    expect(brotliDecompressSync(sent).toString()).toContain("<!doctype html>");
    expect(sent.length).toBeLessThanOrEqual(40_000);
  }
});

/** The bytes as they travel, compressed. */
function bytesOf(address: string): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  request(site.origin + address, { headers: { "accept-encoding": "br" } }, (answer) => {
    buffer(answer).then(resolve, reject);
  })
    .on("error", reject)
    .end();
  return promise;
}
