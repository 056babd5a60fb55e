import { raw } from "hono/html";
import type { Publication } from "../../newsroom/published.ts";
import { newsData } from "../linked-data.ts";
import { FreeChoice } from "../parts/free-choice.tsx";
import { FundingBlock } from "../parts/funding-block.tsx";
import { ItemFoot } from "../parts/item-foot.tsx";
import { ItemFrame } from "../parts/item-frame.tsx";
import { CardList, ItemDate, LinkList } from "../parts/lists.tsx";
import { PictureOf } from "../parts/picture.tsx";
import type { Visit } from "../visit.ts";
import { itemRoute } from "./item-route.ts";
import type { SiteRoutes } from "./page-route.ts";

export const articleRoutes: SiteRoutes = (site, language) => [
  itemRoute(site, language, "news", "news", (visit, item) => <Article visit={visit} item={item} />),
];

export const Article = async ({ visit, item }: { visit: Visit; item: Publication<"news"> }) => {
  const { t, reader } = visit;
  const [projects, agreements, events, [topic]] = await Promise.all([
    reader.namedBy<"project">(item.id, "project"),
    reader.namedBy<"agreement">(item.id, "agreement"),
    reader.namedBy<"event">(item.id, "event"),
    reader.namedBy<"topic">(item.id, "topic"),
  ]);
  const related = topic
    ? await reader.list("news", { names: { kind: "topic", target: topic.id }, limit: 4 })
    : [];
  const next = related.filter(({ id }) => id !== item.id).slice(0, 3);
  const named = [...agreements, ...events, ...projects];
  return (
    <ItemFrame
      visit={visit}
      item={item}
      section="news"
      sectionTitle={t("news.title")}
      kind="article"
      linkedData={[newsData(visit, item)]}
    >
      <article class="item">
        <header class="page-head">
          <ItemDate visit={visit} item={item} />
          <h1>{item.title}</h1>
          <p class="lede">{item.summary}</p>
        </header>
        <div class="item-picture">
          <PictureOf visit={visit} of={item} sizes="(min-width: 64rem) 60rem, 100vw" first caption />
        </div>
        <div class="prose">
          {item.fields.dateline ? <p class="dateline">{item.fields.dateline}</p> : null}
          {raw(item.html)}
        </div>
        {item.shared.aboutReturn ? <FreeChoice visit={visit} /> : null}
        {named.length > 0 ? (
          <nav class="named" aria-labelledby="named">
            <h2 id="named">{t("news.read-more-on")}</h2>
            <LinkList items={named} />
          </nav>
        ) : null}
        <FundingBlock visit={visit} item={item} />
        <ItemFoot visit={visit} item={item} />
      </article>
      {next.length > 0 ? (
        <section class="band" aria-labelledby="next">
          <h2 id="next">{t("news.also")}</h2>
          <CardList visit={visit} items={next} />
        </section>
      ) : null}
    </ItemFrame>
  );
};
