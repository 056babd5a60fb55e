import { homeAddress, itemAddress, sectionAddress } from "../addresses.ts";
import { movedTo, pageRoute, type SiteRoutes } from "../pages/page-route.ts";
import { toAtom } from "./atom.ts";
import type { Feed } from "./feed.ts";
import { toJsonFeed } from "./json-feed.ts";
import { readFeed } from "./read-feed.ts";
import { toRss } from "./rss.ts";

interface Format {
  readonly file: string;
  readonly contentType: string;
  write(feed: Feed, self: string): string;
}

const formats: readonly Format[] = [
  { file: "rss.xml", contentType: "application/rss+xml; charset=utf-8", write: toRss },
  { file: "atom.xml", contentType: "application/atom+xml; charset=utf-8", write: toAtom },
  { file: "feed.json", contentType: "application/feed+json; charset=utf-8", write: toJsonFeed },
];

/** The feeds of one language: all its news, and the news of each topic, in three formats. */
export const feedRoutes: SiteRoutes = (site, language) =>
  formats.flatMap((format) => [
    pageRoute(site, language, `${homeAddress(language)}/${format.file}`, async (visit) =>
      answer(await readFeed(visit, null), format),
    ),
    pageRoute(
      site,
      language,
      `${sectionAddress(language, "topic")}/:slug/${format.file}`,
      async (visit, context) => {
        const slug = context.req.param("slug") ?? "";
        const topic = await visit.reader.bySlug("topic", slug);
        if (!topic) return null;
        if (topic.slug !== slug) return movedTo(`${itemAddress(topic)}/${format.file}`);
        return answer(await readFeed(visit, topic), format);
      },
    ),
  ]);

const answer = (feed: Feed, { file, contentType, write }: Format): Response =>
  new Response(write(feed, `${feed.place}/${file}`), { headers: { "content-type": contentType } });
