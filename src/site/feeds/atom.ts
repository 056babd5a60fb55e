import { element, type Xml, xmlDocument } from "../../core/xml.ts";
import type { Entry, Feed } from "./feed.ts";

/** Atom (RFC 4287) with the whole text. `self` is the feed's own address. */
export const toAtom = (feed: Feed, self: string): string =>
  xmlDocument(
    element(
      "feed",
      { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": feed.language },
      element("id", {}, feed.id),
      element("title", {}, feed.title),
      element("subtitle", {}, feed.description),
      element("updated", {}, feed.updated.toISOString()),
      element("author", {}, element("name", {}, feed.author.name), element("uri", {}, feed.author.address)),
      element("link", { rel: "self", type: "application/atom+xml", href: self }),
      element("link", { rel: "alternate", type: "text/html", hreflang: feed.language, href: feed.page }),
      feed.entries.map((entry) => toEntry(entry, feed.language)),
    ),
  );

const toEntry = (entry: Entry, language: string): Xml =>
  element(
    "entry",
    {},
    element("id", {}, entry.id),
    element("title", {}, entry.title),
    element("published", {}, entry.published.toISOString()),
    element("updated", {}, entry.updated.toISOString()),
    element("link", { rel: "alternate", type: "text/html", hreflang: language, href: entry.page }),
    entry.picture
      ? element("link", {
          rel: "enclosure",
          type: entry.picture.type,
          length: entry.picture.length,
          href: entry.picture.address,
        })
      : null,
    entry.topics.map((term) => element("category", { term })),
    element("summary", { type: "text" }, entry.summary),
    element("content", { type: "html" }, entry.html),
  );
