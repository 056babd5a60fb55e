import { raw } from "hono/html";
import type { Listed, Publication } from "../../newsroom/published.ts";
import { Icon } from "../../ui/icons.tsx";
import { itemAddress, sectionAddress } from "../addresses.ts";
import { itemElsewhere, sectionElsewhere } from "../parts/alternates.ts";
import { Frame, type OtherLanguage } from "../parts/frame.tsx";
import { FreeChoice } from "../parts/free-choice.tsx";
import { CardList } from "../parts/lists.tsx";
import type { Visit } from "../visit.ts";
import { itemRoute } from "./item-route.ts";
import { pageRoute, type SiteRoutes } from "./page-route.ts";

const perPage = 12;

/** The archive: all news, the news of a year, the news of a topic; twelve a page. */
export const newsListRoutes: SiteRoutes = (site, language) => {
  const news = sectionAddress(language, "news");
  return [
    pageRoute(site, language, news, (visit, context) => archive(visit, {}, context.req.query("page")), [
      "page",
    ]),
    pageRoute(
      site,
      language,
      `${news}/:year{[12][0-9]{3}}`,
      (visit, context) =>
        archive(visit, { year: Number(context.req.param("year")) }, context.req.query("page")),
      ["page"],
    ),
    {
      ...itemRoute(site, language, "topic", "topic", (visit, topic) => archive(visit, { topic }, undefined)),
    },
  ];
};

interface Choice {
  readonly year?: number;
  readonly topic?: Publication<"topic">;
}

async function archive(visit: Visit, { year, topic }: Choice, pageAsked: string | undefined) {
  const { reader, t, language } = visit;
  const wish = {
    ...(year === undefined ? {} : { year }),
    ...(topic ? { names: { kind: "topic", target: topic.id } as const } : {}),
  };
  const [total, years, topics] = await Promise.all([
    reader.count("news", wish),
    reader.years("news"),
    reader.list("topic", { order: "given" }),
  ]);
  const perList = topic ? 200 : perPage;
  const pages = Math.max(1, Math.ceil(total / perList));
  const page = pageAsked === undefined ? 1 : Number(pageAsked);
  if (!Number.isInteger(page) || page < 1 || page > pages) return null;
  if (year !== undefined && total === 0) return null;
  const items = await reader.list("news", { ...wish, limit: perList, skip: (page - 1) * perList });
  const title = topic
    ? topic.title
    : year === undefined
      ? t("news.title")
      : t("news.of-year", { year: String(year) });
  const place = topic
    ? itemAddress(topic)
    : sectionAddress(language, "news") + (year === undefined ? "" : `/${year}`);
  const others = topic ? await itemElsewhere(visit, topic) : await archiveElsewhere(visit, year);
  const crumbs =
    topic || year !== undefined
      ? [{ title: t("news.title"), address: sectionAddress(language, "news") }]
      : [];
  return (
    <NewsArchive
      {...{ visit, title, items, total, page, pages, years, topics, others, crumbs }}
      place={place ?? ""}
      {...(year === undefined ? {} : { year })}
      {...(topic ? { topic } : {})}
    />
  );
}

/** The archive in the other languages; a year only in those that have news of it. */
async function archiveElsewhere(visit: Visit, year: number | undefined): Promise<OtherLanguage[]> {
  if (year === undefined) return sectionElsewhere(visit, "news");
  const others = sectionElsewhere(visit, "news", `/${year}`);
  const counts = await Promise.all(
    others.map(({ language }) => visit.reader.in(language).count("news", { year })),
  );
  return others.filter((_, place) => (counts[place] ?? 0) > 0);
}

interface ArchiveProps extends Choice {
  readonly visit: Visit;
  readonly title: string;
  readonly place: string;
  readonly items: readonly Listed<"news">[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly years: readonly { year: number; count: number }[];
  readonly topics: readonly Listed<"topic">[];
  readonly others: readonly OtherLanguage[];
  readonly crumbs: readonly { title: string; address: string }[];
}

const NewsArchive = (props: ArchiveProps) => {
  const { visit, title, place, items, total, page, pages, topic, others, crumbs } = props;
  const { t, language } = visit;
  return (
    <Frame
      visit={visit}
      title={page > 1 ? `${title} · ${t("news.page-of", { page, pages })}` : title}
      description={topic?.summary || t("news.description")}
      address={page > 1 ? `${place}?page=${page}` : place}
      others={others}
      current="news"
      crumbs={crumbs}
      picture={{ address: `/share/${language}/page/home.png`, alt: t("site.name") }}
    >
      <header class="page-head">
        <h1>{title}</h1>
        {topic ? <div class="prose">{raw(topic.html)}</div> : null}
        {topic?.shared.aboutReturn ? <FreeChoice visit={visit} /> : null}
        <p class="hint">{t("news.count", { count: total })}</p>
        {topic ? (
          <p>
            <a class="feed-link" href={`${place}/rss.xml`}>
              <Icon name="feed" />
              {t("topic.feed")}
            </a>
          </p>
        ) : null}
      </header>
      <div class="with-side">
        <div>
          {items.length === 0 ? <p>{t("news.none")}</p> : <CardList visit={visit} items={items} level={2} />}
          <Pager visit={visit} place={place} page={page} pages={pages} />
        </div>
        <Filters {...props} />
      </div>
    </Frame>
  );
};

const Filters = ({ visit, years, topics, year, topic }: ArchiveProps) => {
  const { t, language } = visit;
  const news = sectionAddress(language, "news");
  return (
    <div class="side">
      <nav aria-labelledby="by-year">
        <h2 id="by-year">{t("news.by-year")}</h2>
        <ul class="tags">
          <li>
            <a href={news} aria-current={year === undefined && !topic ? "true" : undefined}>
              {t("news.all-years")}
            </a>
          </li>
          {years.map((known) => (
            <li>
              <a href={`${news}/${known.year}`} aria-current={known.year === year ? "true" : undefined}>
                {known.year}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-labelledby="by-topic">
        <h2 id="by-topic">{t("news.by-topic")}</h2>
        <ul class="tags">
          {topics.map((known) => (
            <li>
              <a href={itemAddress(known) ?? ""} aria-current={known.id === topic?.id ? "true" : undefined}>
                {known.title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
};

const Pager = ({
  visit,
  place,
  page,
  pages,
}: {
  visit: Visit;
  place: string;
  page: number;
  pages: number;
}) => {
  const { t } = visit;
  if (pages === 1) return null;
  const at = (number: number) => (number === 1 ? place : `${place}?page=${number}`);
  return (
    <nav class="pager" aria-label={t("news.pages")}>
      {page > 1 ? (
        <a href={at(page - 1)} rel="prev">
          {t("news.newer")}
        </a>
      ) : null}
      <span>{t("news.page-of", { page, pages })}</span>
      {page < pages ? (
        <a href={at(page + 1)} rel="next">
          {t("news.older")}
        </a>
      ) : null}
    </nav>
  );
};
