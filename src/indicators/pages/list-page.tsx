import type { CasesDesk } from "../../cases/parts/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { type FiguredProject, projectsForFigures } from "../../programmes/index.ts";
import type { Counter } from "../apart/counter.ts";
import { type FrozenReport, readReports } from "../reports/read.ts";
import { lastQuarter, mission } from "./asked.ts";
import { framed, page, reportAddress, reportsAddress, sayDay, sayMoment, type Visit } from "./desk.tsx";
import { PeriodForm } from "./period-form.tsx";

export const reportListRoutes = (desk: CasesDesk, counter: Counter): Route[] => [
  page(desk, reportsAddress, (visit) => {
    counter.wake();
    return showList(visit);
  }),
];

async function showList(visit: Visit): Promise<Response> {
  const { t, cases, desk } = visit;
  const { query } = cases.database;
  const projects = await projectsForFigures(query, visit.today);
  const reports = await readReports(query);
  const names = await desk.namesOf([...new Set(reports.map(({ frozenBy }) => frozenBy))]);
  return framed(
    visit,
    { title: t("reports.title"), crumbs: [] },
    <>
      <h1>{t("reports.title")}</h1>
      <p>{t("reports.text")}</p>
      <h2>{t("reports.ask")}</h2>
      <PeriodForm
        visit={visit}
        projects={projects}
        typed={{ project: mission, ...lastQuarter(visit.today) }}
      />
      <h2>{t("reports.frozen")}</h2>
      {reports.length === 0 ? (
        <p>{t("reports.none")}</p>
      ) : (
        <div class="table-frame to-cards">
          <table class="dense">
            <thead>
              <tr>
                <th scope="col">{t("reports.title")}</th>
                <th scope="col">{t("reports.of")}</th>
                <th scope="col">{t("reports.period-column")}</th>
                <th scope="col">{t("reports.cut-off")}</th>
                <th scope="col">{t("reports.made")}</th>
              </tr>
            </thead>
            <tbody>
              {reports.map((report) => (
                <Line
                  visit={visit}
                  report={report}
                  all={reports}
                  of={nameOfScope(visit, projects, report.scope.projectId)}
                  by={names.get(report.frozenBy) ?? report.frozenBy}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>,
  );
}

/** What a report is of: the project's number, or the mission. */
export const nameOfScope = (
  { t }: Pick<Visit, "t">,
  projects: readonly FiguredProject[],
  projectId: string | null,
): string =>
  projectId === null
    ? t("reports.mission")
    : (projects.find(({ id }) => id === projectId)?.number ?? projectId);

/** Which report it corrects, by number; empty where it corrects none. */
export const saysCorrects = (
  { t }: Pick<Visit, "t">,
  { correctsId }: FrozenReport,
  all: readonly FrozenReport[],
): string => {
  const corrected = all.find(({ id }) => id === correctsId);
  return corrected ? t("reports.correction", { number: corrected.seq }) : "";
};

const Line = ({
  visit,
  report,
  all,
  of,
  by,
}: {
  visit: Visit;
  report: FrozenReport;
  all: readonly FrozenReport[];
  of: string;
  by: string;
}) => {
  const { t } = visit;
  const { from, until, cutOff } = report.scope;
  return (
    <tr>
      <th scope="row">
        <a href={reportAddress(report.id)}>{t("reports.number", { number: report.seq })}</a>{" "}
        <span class="soft">{saysCorrects(visit, report, all)}</span>
      </th>
      <td data-label={t("reports.of")}>{of}</td>
      <td data-label={t("reports.period-column")}>
        {t("reports.period", { from: sayDay(visit, from), until: sayDay(visit, until) })}
      </td>
      <td data-label={t("reports.cut-off")}>{sayMoment(visit, cutOff)}</td>
      <td data-label={t("reports.made")}>
        <bdi>{by}</bdi>
      </td>
    </tr>
  );
};
