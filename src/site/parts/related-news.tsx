import type { Listed } from "../../newsroom/published.ts";
import type { Visit } from "../visit.ts";
import { CardList } from "./lists.tsx";

/** The news that names an item, under the item's own page; nothing where there is none. */
export const RelatedNews = ({ visit, news }: { visit: Visit; news: readonly Listed<"news">[] }) =>
  news.length === 0 ? null : (
    <section class="band" aria-labelledby="news">
      <h2 id="news">{visit.t("item.related-news")}</h2>
      <CardList visit={visit} items={news} />
    </section>
  );
