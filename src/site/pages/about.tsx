import { raw } from "hono/html";
import type { Publication } from "../../newsroom/published.ts";
import { homeAddress, sectionAddress } from "../addresses.ts";
import { FundingBlock } from "../parts/funding-block.tsx";
import { ItemFoot } from "../parts/item-foot.tsx";
import { ItemFrame } from "../parts/item-frame.tsx";
import { CardList } from "../parts/lists.tsx";
import { PictureOf } from "../parts/picture.tsx";
import { SectionFrame } from "../parts/section-frame.tsx";
import type { Visit } from "../visit.ts";
import { itemRoute } from "./item-route.ts";
import { movedTo, pageRoute, type SiteRoutes } from "./page-route.ts";

export const aboutRoutes: SiteRoutes = (site, language) => [
  pageRoute(site, language, sectionAddress(language, "page"), (visit) => <About visit={visit} />),
  itemRoute(site, language, "page", "page", (visit, item) =>
    item.key === "home" ? movedTo(homeAddress(language)) : <Page visit={visit} item={item} />,
  ),
];

const About = async ({ visit }: { visit: Visit }) => {
  const pages = await visit.reader.list("page", { order: "given" });
  const items = pages.filter(({ shared }) => shared.place === "about");
  return (
    <SectionFrame visit={visit} section="page" items={items}>
      <CardList visit={visit} items={items} level={2} picture="small" />
    </SectionFrame>
  );
};

export const Page = ({ visit, item }: { visit: Visit; item: Publication<"page"> }) => (
  <ItemFrame visit={visit} item={item} section="page" sectionTitle={visit.t("page.title")}>
    <article class="item">
      <header class="page-head">
        <h1>{item.title}</h1>
        <p class="lede">{item.summary}</p>
      </header>
      <div class="item-picture">
        <PictureOf visit={visit} of={item} sizes="(min-width: 64rem) 60rem, 100vw" first caption />
      </div>
      <div class="prose">{raw(item.html)}</div>
      <FundingBlock visit={visit} item={item} />
      <ItemFoot visit={visit} item={item} />
    </article>
  </ItemFrame>
);
