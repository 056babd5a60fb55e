import { element, type Xml, xmlDocument } from "../../core/xml.ts";
import type { Entry, Feed } from "./feed.ts";

/** RSS 2.0 with the whole text, as the RSS Best Practices Profile has it. `self` is the feed's own address. */
export const toRss = (feed: Feed, self: string): string =>
  xmlDocument(
    element(
      "rss",
      {
        version: "2.0",
        "xmlns:atom": "http://www.w3.org/2005/Atom",
        "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
      },
      element(
        "channel",
        {},
        element("title", {}, feed.title),
        element("link", {}, feed.page),
        element("description", {}, feed.description),
        element("language", {}, feed.language),
        element("lastBuildDate", {}, feed.updated.toUTCString()),
        element("atom:link", { href: self, rel: "self", type: "application/rss+xml" }),
        feed.entries.map(toItem),
      ),
    ),
  );

/** The description stands before the full text: some readers show whichever comes last. */
const toItem = (entry: Entry): Xml =>
  element(
    "item",
    {},
    element("title", {}, entry.title),
    element("link", {}, entry.page),
    element("guid", { isPermaLink: "false" }, entry.id),
    element("pubDate", {}, entry.published.toUTCString()),
    entry.topics.map((topic) => element("category", {}, topic)),
    element("description", {}, entry.summary),
    element("content:encoded", {}, entry.html),
    entry.picture
      ? element("enclosure", {
          url: entry.picture.address,
          length: entry.picture.length,
          type: entry.picture.type,
        })
      : null,
  );
