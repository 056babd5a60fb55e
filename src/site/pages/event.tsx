import { raw } from "hono/html";
import type { Publication } from "../../newsroom/published.ts";
import { Facts } from "../../ui/facts.tsx";
import { eventData } from "../linked-data.ts";
import { FundingBlock } from "../parts/funding-block.tsx";
import { ItemFoot } from "../parts/item-foot.tsx";
import { ItemFrame } from "../parts/item-frame.tsx";
import { PictureOf } from "../parts/picture.tsx";
import { RelatedNews } from "../parts/related-news.tsx";
import type { Visit } from "../visit.ts";
import { itemRoute } from "./item-route.ts";
import type { SiteRoutes } from "./page-route.ts";

export const eventRoutes: SiteRoutes = (site, language) => [
  itemRoute(site, language, "event", "event", (visit, item) => <EventPage visit={visit} item={item} />),
];

export const EventPage = async ({ visit, item }: { visit: Visit; item: Publication<"event"> }) => {
  const { t, reader, language } = visit;
  const { starts, ends, place } = item.shared;
  const news = await reader.list("news", { names: { kind: "event", target: item.id } });
  return (
    <ItemFrame
      visit={visit}
      item={item}
      section="event"
      sectionTitle={t("event.title")}
      linkedData={[eventData(visit, item)]}
    >
      <article class="item">
        <header class="page-head">
          <h1>{item.title}</h1>
          <p class="lede">{item.summary}</p>
        </header>
        <Facts
          facts={[
            { name: t("event.when"), value: ends ? t.dateRange(starts, ends) : t.date(starts) },
            place ? { name: t("event.where"), value: place[language] ?? place.en } : null,
          ]}
        />
        <div class="item-picture">
          <PictureOf visit={visit} of={item} sizes="(min-width: 64rem) 60rem, 100vw" first caption />
        </div>
        <div class="prose">{raw(item.html)}</div>
        <FundingBlock visit={visit} item={item} />
        <ItemFoot visit={visit} item={item} />
      </article>
      <RelatedNews visit={visit} news={news} />
    </ItemFrame>
  );
};
