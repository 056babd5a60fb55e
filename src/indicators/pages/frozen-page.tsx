import type { CasesDesk } from "../../cases/parts/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { projectsForFigures } from "../../programmes/index.ts";
import { readBeside } from "../beside/frozen-beside.ts";
import { periodOf } from "../iom/extract.ts";
import { readReached } from "../reached/frozen-reached.ts";
import { compareReached, type ReachedDifference } from "../reached/reached.ts";
import type { Difference } from "../reports/compare.ts";
import { type FrozenReport, readFigures, readReport, readReports } from "../reports/read.ts";
import { readDifferences } from "../reports/read-differences.ts";
import { CostSection } from "./cost-section.tsx";
import { framed, page, reportAddress, sayDay, sayMoment, type Visit } from "./desk.tsx";
import { DifferenceTable } from "./difference-table.tsx";
import { FigureSection, placeQuery } from "./figures-table.tsx";
import { nameOfScope } from "./list-page.tsx";
import { ReachedDifferences, ReachedSection } from "./reached-section.tsx";

export const frozenPageRoutes = (desk: CasesDesk): Route[] => [
  page(desk, reportAddress(":report"), showReport),
];

async function showReport(visit: Visit): Promise<Response> {
  const { t, cases, desk, act, place } = visit;
  const { query } = cases.database;
  const report = await readReport(query, place("report"));
  const figures = await readFigures(query, report.id);
  const reached = await readReached(query, report.id);
  const { cost } = await readBeside(query, report.id);
  const projects = await projectsForFigures(query, report.scope.until);
  const all = await readReports(query);
  const names = await desk.namesOf([report.frozenBy]);
  const { from, until, cutOff, projectId } = report.scope;
  const title = t("reports.number", { number: report.seq });
  // The differences name persons: reading them is written down.
  const differences =
    report.differences === null
      ? []
      : await cases.database.change((change) => readDifferences(change, cases, act, report));
  return framed(
    visit,
    { title },
    <>
      <h1>
        {title}: {nameOfScope(visit, projects, projectId)}
      </h1>
      <p>
        {t("frozen.text", {
          from: sayDay(visit, from),
          until: sayDay(visit, until),
          moment: sayMoment(visit, cutOff),
        })}{" "}
        {t("frozen.by", {
          name: names.get(report.frozenBy) ?? report.frozenBy,
          moment: sayMoment(visit, report.frozenAt),
        })}
      </p>
      <Kin visit={visit} report={report} all={all} />
      <p class="actions">
        <a class="button" href={reportAddress(report.id, "proof")}>
          {t("frozen.check")}
        </a>
        {visit.may("report.publish") && report.scope.projectId !== null ? (
          <a class="button second" href={reportAddress(report.id, "publishing")}>
            {t("publishing.title")}
          </a>
        ) : null}
        {report.scope.projectId === null && periodOf(report.scope) ? (
          <a class="button second" href={reportAddress(report.id, "iom")}>
            {t("iom.title")}
          </a>
        ) : null}
      </p>
      <Files visit={visit} report={report} />
      <Changed visit={visit} differences={differences} reached={await reachedChanges(visit, report)} />
      {figures.map(({ definition, figures: counted }) => (
        <FigureSection
          visit={visit}
          definition={definition}
          figures={counted}
          leadsTo={(at) => `${reportAddress(report.id)}/persons?${placeQuery(at)}`}
        />
      ))}
      {cost ? <CostSection visit={visit} cost={cost} /> : null}
      {reached ? <ReachedSection visit={visit} figures={reached.figures} /> : null}
    </>,
  );
}

/** What a correction says of outreach otherwise than the report it corrects. */
async function reachedChanges({ cases }: Visit, { id, correctsId }: FrozenReport) {
  const { query } = cases.database;
  const own = await readReached(query, id);
  if (correctsId === null || own === null) return [];
  const corrected = await readReport(query, correctsId);
  const before = await readReached(query, correctsId);
  return compareReached(before?.figures ?? null, own.figures, corrected.scope.cutOff);
}

/** The report it corrects, and those that correct it. */
const Kin = ({
  visit: { t },
  report,
  all,
}: {
  visit: Visit;
  report: FrozenReport;
  all: readonly FrozenReport[];
}) => {
  const corrected = all.filter(({ id }) => id === report.correctsId);
  const corrections = all.filter(({ correctsId }) => correctsId === report.id);
  const links = (reports: readonly FrozenReport[]) =>
    reports.map(({ id, seq }) => (
      <>
        {" "}
        <a href={reportAddress(id)}>{t("reports.number", { number: seq })}</a>
      </>
    ));
  return (
    <>
      {corrected.length > 0 ? (
        <p>
          {t("frozen.corrects")}
          {links(corrected)}
        </p>
      ) : null}
      {corrections.length > 0 ? (
        <p class="notice">
          {t("frozen.corrected")}
          {links(corrections)}
        </p>
      ) : null}
    </>
  );
};

const Files = ({ visit: { t }, report }: { visit: Visit; report: FrozenReport }) => {
  const address = (format: string) => reportAddress(report.id, "file", format);
  return (
    <section aria-labelledby="files">
      <h2 id="files">{t("frozen.files")}</h2>
      <ul>
        {(
          [
            ["xlsx", ""],
            ["csv", ""],
            ["pdf", "bg"],
            ["pdf", "en"],
          ] as const
        ).map(([format, language]) => (
          <li>
            <a href={`${address(format)}${language && `?language=${language}`}`} download>
              {t(language ? `frozen.file-${format}-${language}` : `frozen.file-${format}`)}
            </a>
            {", "}
            <a href={`${address(format)}?publish=1${language && `&language=${language}`}`} download>
              {t("frozen.file-publish")}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Null: the sealed text was changed in the database. */
const Changed = ({
  visit,
  differences,
  reached,
}: {
  visit: Visit;
  differences: readonly Difference[] | null;
  reached: readonly ReachedDifference[];
}) =>
  differences?.length === 0 && reached.length === 0 ? null : (
    <section aria-labelledby="changed">
      <h2 id="changed">{visit.t("frozen.changed")}</h2>
      {differences === null ? (
        <p class="notice" role="alert">
          {visit.t("problem.list-changed")}
        </p>
      ) : null}
      {differences && differences.length > 0 ? (
        <DifferenceTable visit={visit} differences={differences} />
      ) : null}
      <ReachedDifferences visit={visit} differences={reached} />
    </section>
  );
