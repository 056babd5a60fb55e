import { raw } from "hono/html";
import { figuresOf, type Publication } from "../../newsroom/published.ts";
import { Facts } from "../../ui/facts.tsx";
import { projectData } from "../linked-data.ts";
import { FreeChoice } from "../parts/free-choice.tsx";
import { FundingBlock } from "../parts/funding-block.tsx";
import { ItemFoot } from "../parts/item-foot.tsx";
import { ItemFrame } from "../parts/item-frame.tsx";
import { PictureOf } from "../parts/picture.tsx";
import { RelatedNews } from "../parts/related-news.tsx";
import { ReportFigures } from "../parts/report-figures.tsx";
import type { Visit } from "../visit.ts";
import { itemRoute } from "./item-route.ts";
import type { SiteRoutes } from "./page-route.ts";
import { Unknown } from "./projects.tsx";

export const projectRoutes: SiteRoutes = (site, language) => [
  itemRoute(site, language, "project", "project", (visit, item) => <Project visit={visit} item={item} />),
];

export const Project = async ({ visit, item }: { visit: Visit; item: Publication<"project"> }) => {
  const { t, reader } = visit;
  const [[fund], partners, news, figures] = await Promise.all([
    reader.namedBy<"funding-source">(item.id, "fund"),
    reader.namedBy<"partner">(item.id, "partner"),
    reader.list("news", { names: { kind: "project", target: item.id } }),
    figuresOf(visit.site.query, item.id),
  ]);
  return (
    <ItemFrame
      visit={visit}
      item={item}
      section="project"
      sectionTitle={t("project.title")}
      linkedData={[projectData(visit, item, fund)]}
    >
      <article class="item">
        <header class="page-head">
          <h1>{item.title}</h1>
          <p class="lede">{item.summary}</p>
        </header>
        <ProjectFacts visit={visit} item={item} fund={fund} partners={partners} />
        <div class="item-picture">
          <PictureOf visit={visit} of={item} sizes="(min-width: 64rem) 60rem, 100vw" caption />
        </div>
        <div class="prose">
          <h2>{t("project.objective")}</h2>
          <p>{item.fields.objective}</p>
          {raw(item.html)}
        </div>
        <Results visit={visit} item={item} />
        <ReportFigures visit={visit} projectKey={item.key} figures={figures} />
        {item.shared.aboutReturn ? <FreeChoice visit={visit} /> : null}
        <FundingBlock visit={visit} item={item} />
        <ItemFoot visit={visit} item={item} />
      </article>
      <RelatedNews visit={visit} news={news} />
    </ItemFrame>
  );
};

interface FactsProps {
  readonly visit: Visit;
  readonly item: Publication<"project">;
  readonly fund: Publication<"funding-source"> | undefined;
  readonly partners: readonly Publication<"partner">[];
}

const ProjectFacts = ({ visit, item, fund, partners }: FactsProps) => {
  const { t, language } = visit;
  const { number, signed, started, ended, budget, state, stateAsOf } = item.shared;
  const period =
    fund?.shared.from && fund.shared.until ? t.dateRange(fund.shared.from, fund.shared.until) : null;
  const unknown = <Unknown visit={visit} />;
  return (
    <Facts
      title={t("project.facts")}
      facts={[
        { name: t("project.number"), value: number ?? unknown },
        item.fields.officialTitle
          ? { name: t("project.official-title"), value: item.fields.officialTitle }
          : null,
        fund ? { name: t("project.fund"), value: fund.title } : null,
        period ? { name: t("project.period"), value: period } : null,
        signed ? { name: t("project.signed"), value: t.date(signed) } : null,
        { name: t("project.started"), value: started ? t.date(started) : unknown },
        {
          name: t(state === "ongoing" ? "project.ends" : "project.ended"),
          value: ended ? t.date(ended) : unknown,
        },
        {
          name: t("project.state"),
          value: `${t(`project.state-${state}`)} (${t("project.as-of", { date: t.date(stateAsOf) })})`,
        },
        {
          name: t("project.budget"),
          value: budget
            ? `${t.number(budget.total)} ${budget.currency}${budget.note ? ` (${budget.note[language] ?? budget.note.en})` : ""}`
            : unknown,
        },
        partners.length > 0
          ? { name: t("project.partners"), value: t.list(partners.map(({ title }) => title)) }
          : null,
      ]}
    />
  );
};

/** What the project set out to do and did, in figures, each with its source. */
const Results = ({ visit, item }: { visit: Visit; item: Publication<"project"> }) => {
  const { t, language } = visit;
  const { results } = item.shared;
  if (results.length === 0) return null;
  const figure = (value: number | null) => (value === null ? <Unknown visit={visit} /> : t.number(value));
  return (
    <section class="results" aria-labelledby="results">
      <h2 id="results">{t("project.results")}</h2>
      <div class="table-frame">
        <table class="to-cards">
          <thead>
            <tr>
              <th scope="col">{t("project.indicator")}</th>
              <th scope="col" class="figure">
                {t("project.planned")}
              </th>
              <th scope="col" class="figure">
                {t("project.reached")}
              </th>
            </tr>
          </thead>
          <tbody>
            {results.map(({ indicator, planned, reached, asOf, source }) => {
              const label = indicator[language] ?? indicator.en;
              return (
                <tr>
                  <th scope="row">
                    {source ? (
                      <a href={source} rel="noopener external">
                        {label}
                      </a>
                    ) : (
                      label
                    )}
                    {asOf ? <span class="hint"> ({t("project.as-of", { date: t.date(asOf) })})</span> : null}
                  </th>
                  <td class="figure" data-label={t("project.planned")}>
                    {figure(planned)}
                  </td>
                  <td class="figure" data-label={t("project.reached")}>
                    {figure(reached)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
};
