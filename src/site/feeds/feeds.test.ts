import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSampleSite, type SampleSite, sampleMoment, sampleOrigin } from "../../../test/sample-site.ts";
import {
  childrenNamed as all,
  childNamed as only,
  parseXml,
  type XmlElement,
} from "../../../test/xml-tree.ts";
import type { Language } from "../../core/language.ts";
import { feedRoutes } from "./feed-routes.ts";

let sample: SampleSite;
beforeAll(async () => {
  sample = await openSampleSite();
});
afterAll(() => sample.close());

const ask = (address: string) => {
  const language = address.slice(1, 3) as Language;
  return sample.ask(feedRoutes(sample.site, language), address);
};
const read = async (address: string) => (await ask(address)).text();
const readXml = async (address: string) => parseXml(await read(address));

describe("the RSS feed of a language", () => {
  it("is sent as RSS and is well-formed", async () => {
    const response = await ask("/bg/rss.xml");
    expect(response.headers.get("content-type")).toBe("application/rss+xml; charset=utf-8");
    expect(parseXml(await response.text()).name).toBe("rss");
  });

  it("carries the title the mission's feed always had, and names its language", async () => {
    const channel = only(await readXml("/bg/rss.xml"), "channel");
    expect(only(channel, "title").text).toBe("Международна организация по миграция RSS");
    expect(only(channel, "language").text).toBe("bg");
  });

  it("breaks no rule of the RSS Best Practices", async () => {
    for (const address of ["/bg/rss.xml", "/en/rss.xml", "/bg/temi/zakrila/rss.xml"]) {
      expect(rssProblems(await readXml(address), `${sampleOrigin}${address}`)).toEqual([]);
    }
  });

  it("shows the latest published news first and no draft", async () => {
    const titles = all(only(await readXml("/bg/rss.xml"), "channel"), "item").map(
      (item) => only(item, "title").text,
    );
    expect(titles).toEqual([
      "Само на български",
      "Центърът в Бургас отваря отново",
      "Два проекта: „право & избор“ <за всички>",
    ]);
  });

  it("writes & and < as hexadecimal references", async () => {
    const xml = await read("/bg/rss.xml");
    expect(xml).toContain("<title>Два проекта: „право &#x26; избор“ &#x3C;за всички&#x3E;</title>");
    expect(xml).not.toMatch(/&(?:amp|lt|gt|quot);/);
  });

  it("says when the content changed, not when it was asked", async () => {
    const channel = only(await readXml("/bg/rss.xml"), "channel");
    expect(only(channel, "lastBuildDate").text).toBe(sampleMoment.toUTCString());
    expect(await read("/bg/rss.xml")).toBe(await read("/bg/rss.xml"));
  });

  it("is a whole feed in a language that has no news yet", async () => {
    const channel = only(await readXml("/ar/rss.xml"), "channel");
    expect(all(channel, "item")).toEqual([]);
    expect(only(channel, "lastBuildDate").text).toBe(sampleMoment.toUTCString());
  });

  it("dates an item by its day and names it for ever", async () => {
    const item = await oldest("/bg/rss.xml");
    expect(only(item, "pubDate").text).toBe("Mon, 19 Oct 2015 12:00:00 GMT");
    expect(only(item, "guid").text).toBe("tag:iom.bg,2015:news/first:bg");
    expect(only(item, "guid").attributes.isPermaLink).toBe("false");
  });

  it("carries the whole text with absolute addresses", async () => {
    const text = only(await oldest("/bg/rss.xml"), "content:encoded").text;
    expect(text).toContain(`<a href="${sampleOrigin}/bg/ofisi">офис</a>`);
    expect(text).toMatch(/<a href="https:\/\/iom\.example\/bg\/novini\/dva-proekta[a-z-]*#chast">/);
    expect(text).toContain("&lt;b&gt;знаци&lt;/b&gt;");
    expect(text).not.toMatch(/(?:href|src)="(?!https?:|mailto:|tel:)/);
  });

  it("lets who paid and the free choice travel with the text", async () => {
    const text = only(await oldest("/bg/rss.xml"), "content:encoded").text;
    expect(text).toContain("Проектът се финансира от Европейския съюз.");
    expect(text).toContain("Никой няма право да ви принуждава да се върнете.");
    expect(text).toContain("Независими адвокати: +359 2 000 00 00");
  });

  it("encloses the item's picture with its true length", async () => {
    const enclosure = only(await oldest("/bg/rss.xml"), "enclosure").attributes;
    const rendition = await sample.database.query
      .selectFrom("picture_rendition")
      .selectAll()
      .where("format", "=", "jpeg")
      .where("width", "=", 960)
      .executeTakeFirstOrThrow();
    expect(enclosure).toEqual({
      url: `${sampleOrigin}/pictures/${rendition.hash}.jpg`,
      length: String(rendition.bytes.length),
      type: "image/jpeg",
    });
  });
});

describe("the feed of a topic", () => {
  it("carries the topic's name and only its news", async () => {
    const channel = only(await readXml("/en/topics/protection/rss.xml"), "channel");
    expect(only(channel, "title").text).toBe("International Organization for Migration RSS: Protection");
    expect(all(channel, "item").map((item) => only(item, "title").text)).toEqual([
      "The Burgas centre reopens",
    ]);
  });

  it("does not exist for a topic that does not", async () => {
    expect((await ask("/en/topics/nothing/rss.xml")).status).toBe(404);
  });
});

describe("the Atom feed", () => {
  it("is sent as Atom and keeps RFC 4287", async () => {
    const response = await ask("/bg/atom.xml");
    expect(response.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    expect(atomProblems(parseXml(await response.text()), `${sampleOrigin}/bg/atom.xml`)).toEqual([]);
  });

  it("tells when each item was published and when it last changed", async () => {
    const entry = all(await readXml("/bg/atom.xml"), "entry").at(-1) as XmlElement;
    expect(only(entry, "published").text).toBe("2015-10-19T12:00:00.000Z");
    expect(only(entry, "updated").text).toBe(sampleMoment.toISOString());
  });
});

describe("the JSON feed", () => {
  it("is sent as JSON Feed 1.1 with language and authors", async () => {
    const response = await ask("/en/feed.json");
    expect(response.headers.get("content-type")).toBe("application/feed+json; charset=utf-8");
    const feed = (await response.json()) as JsonFeed;
    expect(feed).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      title: "International Organization for Migration RSS",
      feed_url: `${sampleOrigin}/en/feed.json`,
      home_page_url: `${sampleOrigin}/en/news`,
      language: "en",
    });
    expect(feed.authors[0].name).toContain("International Organization for Migration");
    for (const item of feed.items) {
      expect(item.id).toMatch(/^tag:iom\.bg,2015:news\/[a-z]+:en$/);
      expect(item.url).toMatch(/^https:\/\/iom\.example\/en\/news\//);
      expect(item.content_html).not.toMatch(/href="\//);
      expect(item.summary).not.toMatch(/<[a-z]/);
    }
    expect(feed.items).toHaveLength(2);
  });
});

interface JsonFeed {
  readonly authors: readonly [{ readonly name: string }];
  readonly items: readonly { readonly id: string; url: string; content_html: string; summary: string }[];
}

/** Rules of `sites.md` section 3 and of the profile it cites. */
function rssProblems(rss: XmlElement, self: string): string[] {
  const problems: string[] = [];
  const rule = (kept: boolean, text: string) => kept || problems.push(text);
  const channel = only(rss, "channel");
  rule(rss.attributes.version === "2.0", "version 2.0");
  for (const name of ["title", "link", "description"])
    rule(all(channel, name).length === 1, `one channel ${name}`);
  const links = all(channel, "atom:link").filter(({ attributes }) => attributes.rel === "self");
  rule(
    links.length === 1 && links[0]?.attributes.href === self,
    "atom:link rel=self is the feed's own address",
  );
  rule(links[0]?.attributes.type === "application/rss+xml", "type of atom:link");
  for (const address of [only(channel, "link"), ...all(channel, "item").map((item) => only(item, "link"))]) {
    rule(/^https?:\/\/[^/]/.test(address.text), `absolute address: ${address.text}`);
  }
  const guids = new Set<string>();
  for (const item of all(channel, "item")) {
    const names = item.children.map(({ name }) => name);
    rule(
      names.indexOf("description") < names.indexOf("content:encoded"),
      "description before content:encoded",
    );
    rule(names.filter((name) => name === "enclosure").length <= 1, "at most one enclosure");
    rule(
      /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/.test(only(item, "pubDate").text),
      "RFC 822 date",
    );
    rule(!/<\/?[a-z]+[^>]*>|&[a-z]+;/.test(only(item, "description").text), "no HTML in a plain description");
    guids.add(only(item, "guid").text);
  }
  rule(guids.size === all(channel, "item").length, "every guid is its own");
  return problems;
}

function atomProblems(feed: XmlElement, self: string): string[] {
  const problems: string[] = [];
  const rule = (kept: boolean, text: string) => kept || problems.push(text);
  const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
  rule(feed.attributes.xmlns === "http://www.w3.org/2005/Atom", "namespace");
  rule(feed.attributes["xml:lang"] === "bg", "language");
  rule(all(feed, "author").length > 0, "an author for the feed or every entry");
  rule(
    all(feed, "link").some(({ attributes }) => attributes.rel === "self" && attributes.href === self),
    "a link to itself",
  );
  const ids = new Set<string>();
  for (const element of [feed, ...all(feed, "entry")]) {
    for (const name of ["id", "title", "updated"]) rule(all(element, name).length === 1, `one ${name}`);
    rule(moment.test(only(element, "updated").text), "updated is a moment");
    const alternates = all(element, "link").filter(({ attributes }) => attributes.rel === "alternate");
    rule(
      alternates.length === 1 && /^https:\/\//.test(alternates[0]?.attributes.href ?? ""),
      "one alternate link",
    );
    ids.add(only(element, "id").text);
  }
  for (const entry of all(feed, "entry"))
    rule(only(entry, "content").attributes.type === "html", "content is HTML");
  rule(ids.size === 1 + all(feed, "entry").length, "every id is its own");
  return problems;
}

const oldest = async (address: string) =>
  all(only(await readXml(address), "channel"), "item").at(-1) as XmlElement;
