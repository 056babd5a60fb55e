import { figuresOf, type ItemId, type Listed, missionFigures } from "../../newsroom/published.ts";
import { itemAddress, sectionAddress } from "../addresses.ts";
import { sectionElsewhere } from "../parts/alternates.ts";
import { Frame } from "../parts/frame.tsx";
import { ReportFigures } from "../parts/report-figures.tsx";
import type { Visit } from "../visit.ts";
import { pageRoute, type SiteRoutes } from "./page-route.ts";

export const projectListRoutes: SiteRoutes = (site, language) => [
  pageRoute(site, language, sectionAddress(language, "project"), (visit) => <Projects visit={visit} />),
];

const Projects = async ({ visit }: { visit: Visit }) => {
  const { reader, t, language } = visit;
  const projects = await reader.list("project");
  const funds = await reader.namedByAll<"funding-source">(
    projects.map(({ id }) => id),
    "fund",
  );
  const groups = groupByFund(projects, funds);
  const figures = await figuresOf(visit.site.query, missionFigures);
  return (
    <Frame
      visit={visit}
      title={t("project.title")}
      description={t("project.description")}
      address={sectionAddress(language, "project")}
      others={sectionElsewhere(visit, "project")}
      current="project"
      picture={{ address: `/share/${language}/page/home.png`, alt: t("site.name") }}
    >
      <header class="page-head">
        <h1>{t("project.title")}</h1>
        <p class="lede">{t("project.intro")}</p>
        <p class="hint">
          {projects.length > 0 ? t("project.count", { count: projects.length }) : t("news.none")}
        </p>
      </header>
      {projects.length > 0 ? <YearIndex visit={visit} projects={projects} /> : null}
      {groups.map(({ fund, projects: own }) => (
        <section class="fund-group" aria-labelledby={fund ? `fund-${fund.key}` : undefined}>
          {fund ? (
            <h2 id={`fund-${fund.key}`}>
              {fund.title}
              {fund.shared.from && fund.shared.until ? (
                <span class="hint"> · {t.dateRange(fund.shared.from, fund.shared.until)}</span>
              ) : null}
            </h2>
          ) : null}
          <ProjectTable visit={visit} projects={own} label={fund?.title ?? t("project.title")} />
        </section>
      ))}
      <ReportFigures visit={visit} projectKey={missionFigures} figures={figures} />
      <p class="hint">
        <a href="/projects.iati.xml">{t("project.open-data")}</a> – {t("project.open-data-note")}
      </p>
    </Frame>
  );
};

interface FundGroup {
  readonly fund: Listed<"funding-source"> | null;
  readonly projects: Listed<"project">[];
}

/** Funds with the newest programme period first, projects within them newest first. */
function groupByFund(
  projects: readonly Listed<"project">[],
  funds: ReadonlyMap<ItemId, readonly Listed<"funding-source">[]>,
): FundGroup[] {
  const groups = new Map<string, FundGroup>();
  for (const project of projects) {
    const fund = funds.get(project.id)?.[0] ?? null;
    const key = fund?.id ?? "";
    const group = groups.get(key) ?? { fund, projects: [] };
    group.projects.push(project);
    groups.set(key, group);
  }
  const start = ({ fund }: FundGroup) => fund?.shared.from ?? "";
  return [...groups.values()].sort((a, b) => (start(a) < start(b) ? 1 : -1));
}

/** The years projects started in, each leading to its first project in the tables below. */
const YearIndex = ({ visit, projects }: { visit: Visit; projects: readonly Listed<"project">[] }) => {
  const { t } = visit;
  const years = Map.groupBy(projects, ({ date }) => date?.slice(0, 4) ?? "");
  return (
    <nav class="year-index" aria-labelledby="by-year">
      <h2 id="by-year">{t("project.by-year")}</h2>
      <ul>
        {[...years].map(([year, own]) => (
          <li>
            <strong>{year || t("project.year-unknown")}</strong>
            <ul>
              {own.map((project) => (
                <li>
                  <a href={itemAddress(project) ?? "#"}>{project.title}</a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const ProjectTable = ({
  visit,
  projects,
  label,
}: {
  visit: Visit;
  projects: readonly Listed<"project">[];
  label: string;
}) => {
  const { t } = visit;
  return (
    <div class="table-frame">
      <table class="to-cards" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t("project.title")}</th>
            <th scope="col">{t("project.number")}</th>
            <th scope="col">{t("project.started")}</th>
            <th scope="col">{t("project.ended")}</th>
            <th scope="col">{t("project.state")}</th>
          </tr>
        </thead>
        <tbody>
          {projects.map((project) => (
            <tr>
              <th scope="row">
                <a href={itemAddress(project) ?? "#"}>{project.title}</a>
              </th>
              <td data-label={t("project.number")}>{project.shared.number ?? <Unknown visit={visit} />}</td>
              <td data-label={t("project.started")}>
                {project.date ? t.date(project.date) : <Unknown visit={visit} />}
              </td>
              <td data-label={t("project.ended")}>
                {project.shared.ended ? t.date(project.shared.ended) : <Unknown visit={visit} />}
              </td>
              <td data-label={t("project.state")}>{t(`project.state-${project.shared.state}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** A dash for the eye, the words for the ear. */
export const Unknown = ({ visit }: { visit: Visit }) => (
  <>
    <span aria-hidden="true">{visit.t("project.unknown")}</span>
    <span class="unseen">{visit.t("project.unknown-hint")}</span>
  </>
);
