import type { Entry, Feed } from "./feed.ts";

/** JSON Feed 1.1 with the whole text. `self` is the feed's own address. */
export const toJsonFeed = (feed: Feed, self: string): string =>
  JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.page,
    feed_url: self,
    description: feed.description,
    language: feed.language,
    authors: [{ name: feed.author.name, url: feed.author.address }],
    items: feed.entries.map(toItem),
  });

const toItem = (entry: Entry): object => ({
  id: entry.id,
  url: entry.page,
  title: entry.title,
  summary: entry.summary,
  content_html: entry.html,
  date_published: entry.published.toISOString(),
  date_modified: entry.updated.toISOString(),
  tags: entry.topics,
  ...(entry.picture
    ? {
        image: entry.picture.address,
        attachments: [
          {
            url: entry.picture.address,
            mime_type: entry.picture.type,
            size_in_bytes: entry.picture.length,
          },
        ],
      }
    : {}),
});
