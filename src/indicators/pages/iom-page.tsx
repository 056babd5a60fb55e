import type { CasesDesk } from "../../cases/parts/index.ts";
import { fileAnswer, notFound, type Route } from "../../platform/http/index.ts";
import { writeApart } from "../../platform/spreadsheets/index.ts";
import { type IomExtract, type IomTable, iomExtract, iomTables } from "../iom/extract.ts";
import { correctionsOf, readReport } from "../reports/read.ts";
import { framed, page, problemPage, reportAddress, reportsAddress, sayMoment, type Visit } from "./desk.tsx";
import { noteExport } from "./file-page.ts";
import { sayChange, sayHead, sayNumber, sayPeriod, sayRow } from "./iom-words.ts";

const path = `${reportAddress(":report")}/iom`;

export const iomPageRoutes = (desk: CasesDesk): Route[] => [
  page(desk, path, showExtract),
  page(desk, `${path}/:format`, giveExtract),
];

/** The report in the address, as IOM's tables; null where it is of no quarter or year of the mission. */
async function extractIn(visit: Visit, publish: boolean) {
  const { query } = visit.cases.database;
  const report = await readReport(query, visit.place("report"));
  const extract = await iomExtract(query, report, publish);
  if (!extract) return null;
  const corrections = await correctionsOf(query, report.id);
  return { report, extract, corrections };
}

async function showExtract(visit: Visit): Promise<Response> {
  const { t } = visit;
  const found = await extractIn(visit, false);
  if (!found) return problemPage(visit, "iom.problem-period");
  const { report, extract, corrections } = found;
  const name = t("reports.number", { number: report.seq });
  return framed(
    visit,
    {
      title: t("iom.title"),
      crumbs: [
        { title: t("reports.title"), address: reportsAddress },
        { title: name, address: reportAddress(report.id) },
      ],
    },
    <>
      <h1>
        {t("iom.title")}: {sayPeriod(visit, extract)}
      </h1>
      <p>
        <strong>{t(`iom.kind-${extract.kind}`)}</strong>{" "}
        {t("iom.as-entered", { moment: sayMoment(visit, report.scope.cutOff) })} {t("iom.unofficial")}
      </p>
      {corrections.map(({ id, seq }) => (
        <p class="notice">
          {t("frozen.corrected")}{" "}
          <a href={reportAddress(id, "iom")}>{t("reports.number", { number: seq })}</a>
        </p>
      ))}
      <LastYear visit={visit} extract={extract} />
      <ul>
        {(["xlsx", "csv"] as const).map((format) => (
          <li>
            <a href={reportAddress(report.id, "iom", format)} download>
              {t(`frozen.file-${format}`)}
            </a>
            {", "}
            <a href={`${reportAddress(report.id, "iom", format)}?publish=1`} download>
              {t("frozen.file-publish")}
            </a>
          </li>
        ))}
      </ul>
      {iomTables.map((table) => (
        <Table visit={visit} extract={extract} table={table} />
      ))}
    </>,
  );
}

const LastYear = ({ visit: { t }, extract: { lastYear } }: { visit: Visit; extract: IomExtract }) =>
  lastYear ? (
    <p>
      {t("iom.compared")}{" "}
      <a href={reportAddress(lastYear.id)}>{t("reports.number", { number: lastYear.seq })}</a>
    </p>
  ) : (
    <p class="soft">{t("iom.no-last-year")}</p>
  );

const Table = ({ visit, extract, table }: { visit: Visit; extract: IomExtract; table: IomTable }) => {
  const { t } = visit;
  const rows = extract.rows.filter((row) => row.table === table);
  // Without a report of the year before there are no columns of it either.
  const compared = extract.lastYear !== null;
  return (
    <section aria-labelledby={`iom-${table}`}>
      <h2 id={`iom-${table}`}>{t(`iom.table-${table}`)}</h2>
      {table === "vulnerable-as" ? <p class="soft">{t("iom.vulnerable-says")}</p> : null}
      {rows.length === 0 ? (
        <p class="soft">{t(table.startsWith("returned-to") ? "iom.nobody" : "iom.not-counted")}</p>
      ) : (
        <div class="table-frame to-cards">
          <table class="dense">
            <thead>
              <tr>
                <th scope="col">{sayHead(visit, table)}</th>
                <th scope="col">{t("figure.period")}</th>
                {compared && <th scope="col">{t("iom.last-year")}</th>}
                {compared && <th scope="col">{t("iom.change")}</th>}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr>
                  <th scope="row">{sayRow(visit, row)}</th>
                  <td class="number" data-label={t("figure.period")}>
                    {sayNumber(visit, row.now) || <span class="soft">{t("iom.unknown")}</span>}
                  </td>
                  {compared && (
                    <>
                      <td class="number" data-label={t("iom.last-year")}>
                        {sayNumber(visit, row.before) || "–"}
                      </td>
                      <td class="number" data-label={t("iom.change")}>
                        {sayChange(row) || "–"}
                      </td>
                    </>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};

/** The tables as one sheet: the first rows say what they are, and that neither words nor shape are official. */
async function giveExtract(visit: Visit): Promise<Response> {
  const { t } = visit;
  const format = (["csv", "xlsx"] as const).find((one) => one === visit.place("format"));
  if (!format) throw notFound();
  const publish = visit.asked("publish") === "1";
  const found = await extractIn(visit, publish);
  if (!found) return problemPage(visit, "iom.problem-period");
  const { report, extract } = found;
  const head = [t("iom.table"), t("iom.row"), sayPeriod(visit, extract), t("iom.last-year"), t("iom.change")];
  const rows = [
    [t("iom.title"), t(`iom.kind-${extract.kind}`), t("reports.number", { number: report.seq })],
    [t("iom.as-entered", { moment: sayMoment(visit, report.scope.cutOff) }), t("iom.unofficial")],
    head,
    ...extract.rows.map((row) => [
      t(`iom.table-${row.table}`),
      sayRow(visit, row),
      sayNumber(visit, row.now) || t("iom.unknown"),
      sayNumber(visit, row.before),
      sayChange(row),
    ]),
  ].map((row) => [...row, ...Array<string>(head.length - row.length).fill("")]);
  await noteExport(visit, report.id, `iom.${format}`, publish);
  const file = `iom-${extract.year}${extract.quarter ? `-q${extract.quarter}` : ""}${publish ? "-public" : ""}`;
  const table = { name: sayPeriod(visit, extract), rows };
  const bytes = await writeApart({ table, format, file, password: null });
  return fileAnswer(bytes, `${file}.${format}`);
}
