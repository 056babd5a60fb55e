import type { CasesDesk } from "../../cases/parts/index.ts";
import { lineOf } from "../../people/index.ts";
import { appendAuditLine } from "../../platform/audit/index.ts";
import { fileAnswer, notFound, type Route } from "../../platform/http/index.ts";
import { writeApart } from "../../platform/spreadsheets/index.ts";
import { readReached } from "../reached/frozen-reached.ts";
import { reachedRows } from "../reached/rows.ts";
import { readFigures, readReport } from "../reports/read.ts";
import { type TableWords, tableOf } from "../reports/table.ts";
import { page, reportAddress, type Visit } from "./desk.tsx";
import { codesOf, valueName } from "./names.ts";
import { reachedWordsOf } from "./reached-section.tsx";

export const filePageRoutes = (desk: CasesDesk): Route[] => [
  page(desk, `${reportAddress(":report")}/file/:format`, giveFile),
];

const wordsOf = ({ t, language }: Visit): TableWords => ({
  headings: [t("file.indicator"), t("file.codes"), t("file.group"), t("file.value")],
  columns: { period: t("figure.period"), new: t("figure.new"), life: t("figure.life") },
  all: t("figure.total"),
  title: ({ title }) => title[language],
  codes: (definition) => codesOf(definition, language).join("; "),
  group: (group) => t(`group.${group}`),
  value: (group, value) => valueName(group, value, language),
  hidden: t("file.hidden"),
});

/** The figures of a report, and of nobody a name or number. With `publish` the small ones are hidden. */
async function giveFile(visit: Visit): Promise<Response> {
  const { cases, act, place, t } = visit;
  const format = (["csv", "xlsx"] as const).find((one) => one === place("format"));
  if (!format) throw notFound();
  const publish = visit.asked("publish") === "1";
  const { query } = cases.database;
  const report = await readReport(query, place("report"));
  const reached = await readReached(query, report.id);
  const rows = [
    ...tableOf(await readFigures(query, report.id), wordsOf(visit), publish),
    ...(reached ? reachedRows(reached.figures, reachedWordsOf(visit), publish) : []),
  ];
  await cases.database.change((change) =>
    appendAuditLine(
      change,
      lineOf(act, "report.read", {
        action: "report.export",
        object: `report:${report.id}`,
        fields: [format, publish ? "for-publishing" : "whole"],
      }),
      cases.now,
    ),
  );
  const file = `report-${report.seq}${publish ? "-public" : ""}`;
  const table = { name: t("reports.number", { number: report.seq }), rows };
  const bytes = await writeApart({ table, format, file, password: null });
  return fileAnswer(bytes, `${file}.${format}`);
}
