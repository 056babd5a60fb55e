import { earliestDay } from "../../core/partial-date.ts";
import {
  type ItemId,
  type Listed,
  type Publication,
  type RenditionAddress,
  renditionsOf,
} from "../../newsroom/published.ts";
import { homeAddress, itemAddress, sectionAddress } from "../addresses.ts";
import { renditionAddress } from "../parts/picture.tsx";
import type { Visit } from "../visit.ts";
import type { Enclosure, Entry, Feed } from "./feed.ts";
import { composeFullText, readSurroundings } from "./full-text.ts";

const latest = 30;

/** The latest news of the visit's language, or those of one topic. */
export async function readFeed(visit: Visit, topic: Publication<"topic"> | null): Promise<Feed> {
  const { reader, site, language, t } = visit;
  const names = topic ? { names: { kind: "topic", target: topic.id } as const } : {};
  const news = await reader.list("news", { ...names, limit: latest });
  const entries = await readEntries(visit, news);
  const page = topic ? (itemAddress(topic) ?? homeAddress(language)) : sectionAddress(language, "news");
  return {
    id: tag(topic ? `feed/${topic.key}` : "feed", language),
    language,
    title: topic ? t("feeds.topic-title", { topic: topic.title }) : t("feeds.title"),
    description: topic?.summary || t("feeds.description"),
    page: site.origin + page,
    place: site.origin + (topic ? page : homeAddress(language)),
    author: {
      name: `${t("site.organisation")} – ${t("site.mission")}`,
      address: site.origin + homeAddress(language),
    },
    updated:
      newest([...news, ...(topic ? [topic] : [])]) ??
      (await reader.byKey("page", "home"))?.updatedAt ??
      new Date(0),
    entries,
  };
}

async function readEntries(visit: Visit, news: readonly Listed<"news">[]): Promise<Entry[]> {
  const { reader } = visit;
  const ids = news.map(({ id }) => id);
  const [texts, topics, pictures, surroundings] = await Promise.all([
    Promise.all(news.map(({ key }) => reader.byKey("news", key))),
    reader.namedByAll<"topic">(ids, "topic"),
    reader.namedByAll<"picture">(ids, "picture"),
    readSurroundings(visit, ids),
  ]);
  const enclosures = await readEnclosures(visit, pictures);
  return texts
    .filter((item) => item !== null)
    .map((item) => ({
      id: tag(item.id, item.language),
      title: item.title,
      summary: item.summary,
      html: composeFullText(visit, item, surroundings),
      page: visit.site.origin + itemAddress(item),
      published: noonOf(item),
      updated: item.updatedAt,
      topics: (topics.get(item.id) ?? []).map(({ title }) => title),
      picture: enclosures.get(item.id) ?? null,
    }));
}

/** Several items may name one picture: each is looked up once. */
async function readEnclosures(
  { site }: Visit,
  pictures: ReadonlyMap<ItemId, readonly Listed<"picture">[]>,
): Promise<Map<ItemId, Enclosure>> {
  const wanted = new Set([...pictures.values()].flatMap(([picture]) => (picture ? [picture.id] : [])));
  const found = new Map<ItemId, RenditionAddress | undefined>();
  for (const id of wanted) found.set(id, middleJpeg(await renditionsOf(site.query, id)));
  const enclosures = new Map<ItemId, Enclosure>();
  for (const [id, [picture]] of pictures) {
    const rendition = picture && found.get(picture.id);
    if (!rendition) continue;
    const address = site.origin + renditionAddress(rendition);
    enclosures.set(id, { address, type: "image/jpeg", length: rendition.length });
  }
  return enclosures;
}

function middleJpeg(renditions: readonly RenditionAddress[]): RenditionAddress | undefined {
  const jpegs = renditions.filter(({ format }) => format === "jpeg");
  return jpegs[1] ?? jpegs[0];
}

/** The name of a thing in a feed, whatever happens to its address (RFC 4151). */
const tag = (name: string, language: string): string => `tag:iom.bg,2015:${name}:${language}`;

/**
 * Formats want a moment where we know a day, or less: noon in Greenwich is the same day almost everywhere on Earth. Of
 * a month or a year it is the first day.
 */
const noonOf = ({ date, publishedAt }: Listed<"news">): Date =>
  date ? new Date(`${earliestDay(date)}T12:00:00Z`) : publishedAt;

function newest(items: readonly Listed[]): Date | null {
  return items.length === 0 ? null : new Date(Math.max(...items.map(({ updatedAt }) => Number(updatedAt))));
}
