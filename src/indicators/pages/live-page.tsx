import type { CasesDesk } from "../../cases/parts/index.ts";
import { notFound, type Route } from "../../platform/http/index.ts";
import { type FiguredProject, projectsForFigures } from "../../programmes/index.ts";
import { OneButton } from "../../ui/sheet-form.tsx";
import type { Counter } from "../apart/counter.ts";
import { countReport, freezeReport, PeriodNotOver } from "../reports/freeze.ts";
import { type Asked, countedFor } from "../reports/scope.ts";
import { mission, periodQuery, readPeriod, type TypedPeriod } from "./asked.ts";
import { CostSection } from "./cost-section.tsx";
import {
  framed,
  liveAddress,
  page,
  problemPage,
  reportAddress,
  reportsAddress,
  sayDay,
  type Visit,
} from "./desk.tsx";
import { FigureSection, placeQuery } from "./figures-table.tsx";
import { freezingPosting } from "./freezing-posting.ts";
import { PeriodForm } from "./period-form.tsx";
import { ReachedSection } from "./reached-section.tsx";

const freezing = `${reportsAddress}/freezing`;

export const livePageRoutes = (desk: CasesDesk, counter: Counter): Route[] => [
  page(desk, liveAddress, (visit) => showLive(visit, counter, typedIn(visit))),
  freezingPosting(desk, {
    path: freezing,
    async count({ cases, act }, field) {
      const asked = readPeriod({ project: field("project"), from: field("from"), until: field("until") });
      if ("problem" in asked) throw notFound();
      return countReport(counter, cases, act, asked);
    },
    freeze: async ({ cases, act }, change, counted) =>
      reportAddress(await freezeReport(change, cases, act, counted)),
    refused: (visit, error) =>
      error instanceof PeriodNotOver ? problemPage(visit, "problem.not-over") : undefined,
  }),
];

const typedIn = ({ asked }: Visit): TypedPeriod => ({
  project: asked("project") ?? "",
  from: asked("from") ?? "",
  until: asked("until") ?? "",
});

async function showLive(visit: Visit, counter: Counter, typed: TypedPeriod): Promise<Response> {
  const { t, cases } = visit;
  const { query } = cases.database;
  const asked = readPeriod(typed);
  const projects = await projectsForFigures(query, "problem" in asked ? visit.today : asked.until);
  const counted = "problem" in asked ? null : await countedFor(query, asked, cases.now().toISOString());
  const found =
    counted && (await counter.ask("figures", { definitions: counted.definitions, scope: counted.scope }));
  const problem = "problem" in asked ? asked.problem : counted ? null : "problem.no-project";
  return framed(
    visit,
    { title: t("live.title") },
    <>
      <h1>{t("live.title")}</h1>
      {problem ? (
        <p class="notice" role="alert">
          {t(problem)}
        </p>
      ) : null}
      <PeriodForm visit={visit} projects={projects} typed={typed} />
      {counted && found && !("problem" in asked) ? (
        <>
          <Head visit={visit} asked={asked} project={counted.project} />
          {counted.definitions.length === 0 ? <p>{t("figure.none")}</p> : null}
          {found.figures.map(({ definition, figures }) => (
            <FigureSection
              visit={visit}
              definition={definition}
              figures={figures}
              leadsTo={(place) => `${liveAddress}/persons?${periodQuery(typed)}&${placeQuery(place)}`}
            />
          ))}
          {found.beside.cost ? <CostSection visit={visit} cost={found.beside.cost} /> : null}
          <ReachedSection visit={visit} figures={found.reached} />
        </>
      ) : null}
    </>,
    problem ? 422 : 200,
  );
}

const Head = ({ visit, asked, project }: { visit: Visit; asked: Asked; project: FiguredProject | null }) => {
  const { t, language, today } = visit;
  const { projectId, from, until } = asked;
  return (
    <>
      <p>
        <strong>{project ? `${project.number} ${project.title[language]}` : t("reports.mission")}</strong>,{" "}
        {t("reports.period", { from: sayDay(visit, from), until: sayDay(visit, until) })}
      </p>
      <p>
        {t("live.text")} {project ? null : t("live.mission-text")}{" "}
        {project?.target ? t("figure.target", { count: project.target }) : null}
      </p>
      {until >= today ? <p class="soft">{t("problem.not-over")}</p> : null}
      {visit.may("report.freeze") && until < today ? (
        <OneButton
          action={freezing}
          requestKey={visit.freshKey()}
          label={t("live.freeze")}
          fields={{ project: projectId ?? mission, from, until }}
        />
      ) : null}
    </>
  );
};
