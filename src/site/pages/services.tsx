import { raw } from "hono/html";
import type { Publication } from "../../newsroom/published.ts";
import { sectionAddress } from "../addresses.ts";
import { serviceData } from "../linked-data.ts";
import { FreeChoice } from "../parts/free-choice.tsx";
import { FundingBlock } from "../parts/funding-block.tsx";
import { ItemFoot } from "../parts/item-foot.tsx";
import { ItemFrame } from "../parts/item-frame.tsx";
import { CardList, LinkList } from "../parts/lists.tsx";
import { PictureOf } from "../parts/picture.tsx";
import { SectionFrame } from "../parts/section-frame.tsx";
import type { Visit } from "../visit.ts";
import { itemRoute } from "./item-route.ts";
import { pageRoute, type SiteRoutes } from "./page-route.ts";

export const serviceRoutes: SiteRoutes = (site, language) => [
  pageRoute(site, language, sectionAddress(language, "service"), (visit) => <Services visit={visit} />),
  itemRoute(site, language, "service", "service", (visit, item) => <Service visit={visit} item={item} />),
];

const Services = async ({ visit }: { visit: Visit }) => {
  const services = await visit.reader.list("service", { order: "given" });
  return (
    <SectionFrame visit={visit} section="service" items={services}>
      <CardList visit={visit} items={services} level={2} picture="small" />
    </SectionFrame>
  );
};

export const Service = async ({ visit, item }: { visit: Visit; item: Publication<"service"> }) => {
  const { t, reader } = visit;
  const { forWhom, weGive, questions } = item.fields;
  const projects = await reader.namedBy<"project">(item.id, "project");
  return (
    <ItemFrame
      visit={visit}
      item={item}
      section="service"
      sectionTitle={t("service.title")}
      linkedData={serviceData(visit, item)}
    >
      <article class="item">
        <header class="page-head">
          <h1>{item.title}</h1>
          <p class="lede">{item.summary}</p>
        </header>
        {item.shared.aboutReturn ? <FreeChoice visit={visit} /> : null}
        <div class="item-picture">
          <PictureOf visit={visit} of={item} sizes="(min-width: 64rem) 60rem, 100vw" first caption />
        </div>
        <div class="two-columns">
          <PointList title={t("service.for-whom")} points={forWhom} />
          <PointList title={t("service.we-give")} points={weGive} />
        </div>
        <div class="prose">{raw(item.html)}</div>
        {questions.length > 0 ? (
          <section class="questions" aria-labelledby="questions">
            <h2 id="questions">{t("service.questions")}</h2>
            {questions.map(({ question, answer }) => (
              <details>
                <summary>{question}</summary>
                <p>{answer}</p>
              </details>
            ))}
          </section>
        ) : null}
        {projects.length > 0 ? (
          <section class="named" aria-labelledby="projects">
            <h2 id="projects">{t("service.projects")}</h2>
            <LinkList items={projects} />
          </section>
        ) : null}
        <FundingBlock visit={visit} item={item} />
        <ItemFoot visit={visit} item={item} />
      </article>
    </ItemFrame>
  );
};

const PointList = ({ title, points }: { title: string; points: readonly string[] }) =>
  points.length === 0 ? null : (
    <section class="points">
      <h2>{title}</h2>
      <ul>
        {points.map((point) => (
          <li>{point}</li>
        ))}
      </ul>
    </section>
  );
