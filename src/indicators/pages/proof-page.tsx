import type { CasesDesk } from "../../cases/parts/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { OneButton } from "../../ui/sheet-form.tsx";
import type { Counter } from "../apart/counter.ts";
import { countDifferences, type Difference, differenceKinds } from "../reports/compare.ts";
import { correctReport, countCorrection, ListChanged, NothingToCorrect } from "../reports/freeze.ts";
import { proveReport } from "../reports/prove.ts";
import { framed, page, reportAddress, reportsAddress, type Visit } from "./desk.tsx";
import { DifferenceTable } from "./difference-table.tsx";
import { freezingPosting } from "./freezing-posting.ts";
import { ReachedDifferences } from "./reached-section.tsx";

const path = reportAddress(":report");

export const proofPageRoutes = (desk: CasesDesk, counter: Counter): Route[] => [
  page(desk, `${path}/proof`, (visit) => showProof(visit, counter)),
  freezingPosting(desk, {
    path: `${path}/correction`,
    count: ({ cases, act, place }) => countCorrection(counter, cases, act, place("report")),
    freeze: async ({ cases, act }, change, counted) =>
      reportAddress(await correctReport(change, cases, act, counted)),
    refused: (visit, error) =>
      error instanceof NothingToCorrect || error instanceof ListChanged
        ? showProof(visit, counter, 409)
        : undefined,
  }),
];

async function showProof(visit: Visit, counter: Counter, status = 200): Promise<Response> {
  const { t, cases, act, place, language } = visit;
  const { report, changed, comparable, intact, sameCutOff, now, reached, beside } = await proveReport(
    counter,
    cases,
    act,
    place("report"),
  );
  const persons = new Set(sameCutOff.map(({ personId }) => personId)).size;
  const name = t("reports.number", { number: report.seq });
  return framed(
    visit,
    {
      title: t("proof.title"),
      crumbs: [
        { title: t("reports.title"), address: reportsAddress },
        { title: name, address: reportAddress(report.id) },
      ],
    },
    <>
      <h1>
        {t("proof.title")}: {name}
      </h1>
      {status === 409 && comparable ? (
        <p class="notice" role="alert">
          {t("problem.nothing")}
        </p>
      ) : null}
      <h2>{t("proof.lists")}</h2>
      {intact ? (
        <p>{t("proof.lists-good")}</p>
      ) : (
        <div class="notice" role="alert">
          <p>{t("proof.lists-bad")}</p>
          <ul>
            {changed.map(({ title }) => (
              <li>{title[language]}</li>
            ))}
            {reached.intact ? null : <li>{t("reached.title")}</li>}
            {beside.touched.map((part) => (
              <li>{t(`beside.${part}`)}</li>
            ))}
          </ul>
        </div>
      )}
      {comparable ? null : <p>{t("proof.not-comparable")}</p>}
      <p>
        {t("proof.again")}{" "}
        {persons === 0 && reached.sameCutOff.length === 0 && beside.sameCutOff.length === 0
          ? t("proof.again-same")
          : t("proof.again-differs", { count: persons })}
      </p>
      <h2>{t("proof.now")}</h2>
      {now.length === 0 && reached.now.length === 0 && beside.now.length === 0 ? (
        <p>{t("proof.now-same")}</p>
      ) : (
        <>
          <Sums visit={visit} differences={now} />
          {beside.now.map((part) => (
            <p>{t("beside.changed", { part: t(`beside.${part}`) })}</p>
          ))}
          {comparable && visit.may("report.freeze") ? (
            <>
              <p>{t("proof.correct-text")}</p>
              <OneButton
                action={reportAddress(report.id, "correction")}
                requestKey={visit.freshKey()}
                label={t("proof.correct")}
              />
            </>
          ) : null}
          {now.length === 0 ? null : <DifferenceTable visit={visit} differences={now} />}
          <ReachedDifferences visit={visit} differences={reached.now} />
        </>
      )}
    </>,
    status,
  );
}

const Sums = ({ visit: { t }, differences }: { visit: Visit; differences: readonly Difference[] }) => {
  const sums = countDifferences(differences);
  return (
    <ul>
      {differenceKinds
        .filter((kind) => sums[kind] > 0)
        .map((kind) => (
          <li>
            {t(`difference.${kind}`)}: {t("persons.count", { count: sums[kind] })}
          </li>
        ))}
    </ul>
  );
};
