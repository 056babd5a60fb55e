import type { CasesDesk } from "../../cases/parts/index.ts";
import { lineOf } from "../../people/index.ts";
import { appendAuditLine } from "../../platform/audit/index.ts";
import { fileAnswer, notFound, type Route } from "../../platform/http/index.ts";
import { writeApart } from "../../platform/spreadsheets/index.ts";
import { readBeside } from "../beside/frozen-beside.ts";
import { readReached } from "../reached/frozen-reached.ts";
import { reachedRows } from "../reached/rows.ts";
import { readFigures, readReport } from "../reports/read.ts";
import { tableOf } from "../reports/table.ts";
import { indicatorsTexts } from "../texts/index.ts";
import { costRows } from "./cost-section.tsx";
import { page, reportAddress, type Visit } from "./desk.tsx";
import { reachedWordsOf } from "./reached-section.tsx";
import { reportSheet } from "./report-sheet.ts";
import { wordsOf } from "./table-words.ts";

export const filePageRoutes = (desk: CasesDesk): Route[] => [
  page(desk, `${reportAddress(":report")}/file/:format`, (visit) =>
    visit.place("format") === "pdf" ? givePdf(visit) : giveFile(visit),
  ),
];

/** The figures of a report, and of nobody a name or number. With `publish` the small ones are hidden. */
async function giveFile(visit: Visit): Promise<Response> {
  const { cases, place, t } = visit;
  const format = (["csv", "xlsx"] as const).find((one) => one === place("format"));
  if (!format) throw notFound();
  const publish = visit.asked("publish") === "1";
  const { query } = cases.database;
  const report = await readReport(query, place("report"));
  const reached = await readReached(query, report.id);
  const { cost } = await readBeside(query, report.id);
  const rows = [
    ...tableOf(await readFigures(query, report.id), wordsOf(visit), publish),
    ...(cost
      ? costRows(visit, cost, publish).map(([label, value]) =>
          [cost.definition.title[visit.language], t("figure.unofficial"), label, "", value].concat(
            publish ? [] : ["", ""],
          ),
        )
      : []),
    ...(reached ? reachedRows(reached.figures, reachedWordsOf(visit), publish) : []),
  ];
  await noteExport(visit, report.id, format, publish);
  const file = `report-${report.seq}${publish ? "-public" : ""}`;
  const table = { name: t("reports.number", { number: report.seq }), rows };
  const bytes = await writeApart({ table, format, file, password: null });
  return fileAnswer(bytes, `${file}.${format}`);
}

/** The report on paper, in the language asked for: what a fund's authority files. */
async function givePdf(asked: Visit): Promise<Response> {
  const language = (["bg", "en"] as const).find((one) => one === asked.asked("language")) ?? asked.language;
  const visit = { ...asked, language, t: indicatorsTexts.in(language) };
  const publish = visit.asked("publish") === "1";
  const report = await readReport(visit.cases.database.query, visit.place("report"));
  const sheet = await reportSheet(visit, report, publish);
  await noteExport(visit, report.id, `pdf.${language}`, publish);
  const bytes = await visit.desk.printer.printSheet(sheet);
  return fileAnswer(bytes, `report-${report.seq}${publish ? "-public" : ""}-${language}.pdf`);
}

/** The line in the log about figures that left the desk. */
export const noteExport = ({ cases, act }: Visit, reportId: string, format: string, publish: boolean) =>
  cases.database.change((change) =>
    appendAuditLine(
      change,
      lineOf(act, "report.read", {
        action: "report.export",
        object: `report:${reportId}`,
        fields: [format, publish ? "for-publishing" : "whole"],
      }),
      cases.now,
    ),
  );
