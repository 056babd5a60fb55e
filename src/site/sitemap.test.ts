import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSampleSite, type SampleSite, sampleMoment, sampleOrigin } from "../../test/sample-site.ts";
import { childNamed, childrenNamed, parseXml } from "../../test/xml-tree.ts";
import { sitemapRoutes } from "./sitemap.ts";

interface Listed {
  readonly address: string;
  readonly changed: string | undefined;
  /** Language to address, as the entry tells them. */
  readonly alternates: ReadonlyMap<string, string>;
}

let sample: SampleSite;
let listed: Listed[];
beforeAll(async () => {
  sample = await openSampleSite();
  listed = await readSitemap("/sitemap.xml");
});
afterAll(() => sample.close());

const ask = (address: string, most?: number) => sample.ask(sitemapRoutes(sample.site, most), address);

async function readSitemap(address: string, most?: number): Promise<Listed[]> {
  const set = parseXml(await (await ask(address, most)).text());
  return childrenNamed(set, "url").map((url) => ({
    address: childNamed(url, "loc").text,
    changed: childrenNamed(url, "lastmod")[0]?.text,
    alternates: new Map(
      childrenNamed(url, "xhtml:link").map(({ attributes }) => [
        attributes.hreflang ?? "",
        attributes.href ?? "",
      ]),
    ),
  }));
}

const entry = (path: string) => listed.find(({ address }) => address === sampleOrigin + path);

describe("the sitemap", () => {
  it("lists every address once, all absolute and none within a page", () => {
    const addresses = listed.map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const address of addresses) expect(address).toMatch(/^https:\/\/iom\.example\/[^#?]*$/);
  });

  it("lets every version of a page name itself and all others, both ways", () => {
    const byAddress = new Map(listed.map((page) => [page.address, page]));
    for (const { address, alternates } of listed) {
      expect([...alternates.values()]).toContain(address);
      for (const [language, other] of alternates) {
        if (language !== "x-default") expect(byAddress.get(other)?.alternates, other).toEqual(alternates);
      }
    }
  });

  it("leads readers of no listed language to the door from the home page and to Bulgarian from others", () => {
    expect(entry("/en")?.alternates.get("x-default")).toBe(`${sampleOrigin}/`);
    expect(entry("/en/news")?.alternates.get("x-default")).toBe(`${sampleOrigin}/bg/novini`);
  });

  it("lists a news item in the languages it is published in and in no other", () => {
    expect([...(entry("/bg/novini/samo-na-balgarski")?.alternates.keys() ?? [])]).toEqual([
      "bg",
      "x-default",
    ]);
    expect(listed.filter(({ address }) => address.startsWith(`${sampleOrigin}/en/news/`))).toHaveLength(2);
  });

  it("lists no draft and no trial language", () => {
    expect(listed.filter(({ address }) => /oshte-ne|\/ar\b/.test(address))).toEqual([]);
    expect(listed.flatMap(({ alternates }) => [...alternates.keys()])).not.toContain("ar");
  });

  it("lists the home page, the sections and the items with pages, and says when each last changed", () => {
    for (const path of [
      "/bg",
      "/bg/novini",
      "/bg/temi",
      "/bg/proekti",
      "/bg/ofisi",
      "/en/about",
      "/en/topics/protection",
    ]) {
      expect(entry(path), path).toBeDefined();
    }
    expect(entry("/en/topics/protection")?.changed).toBe(sampleMoment.toISOString());
    expect(entry("/bg/izdania")?.changed).toBeUndefined();
  });

  it("is split under an index when there are more addresses than one file may hold", async () => {
    const index = parseXml(await (await ask("/sitemap.xml", 10)).text());
    expect(index.name).toBe("sitemapindex");
    const files = childrenNamed(index, "sitemap").map((file) => childNamed(file, "loc").text);
    const parts = await Promise.all(files.map((file) => readSitemap(file.slice(sampleOrigin.length), 10)));
    expect(parts.every((part) => part.length > 0 && part.length <= 10)).toBe(true);
    expect(parts.flat().map(({ address }) => address)).toEqual(listed.map(({ address }) => address));
    expect((await ask(`/sitemap-${files.length + 1}.xml`, 10)).status).toBe(404);
  });

  it("has no parts while it is whole", async () => {
    expect((await ask("/sitemap-1.xml")).status).toBe(404);
  });
});

describe("robots.txt", () => {
  it("lets everybody in and names the sitemap", async () => {
    const response = await ask("/robots.txt");
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(await response.text()).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${sampleOrigin}/sitemap.xml\n`);
  });
});
