import { type Change, type DatabaseKind, type Migration, makeTable } from "../platform/db/index.ts";

async function makeReports(change: Change, kind: DatabaseKind): Promise<void> {
  await makeTable(change, kind, "frozen_report", {
    text: "id period_from period_until lives_from lives_until cut_off frozen_at frozen_by",
    textOrNull: "project_id version_id corrects_id changed differences",
    integer: "seq",
    key: "id",
    indexes: "corrects_id",
  });
  await change.schema.createIndex("frozen_report_seq").unique().on("frozen_report").column("seq").execute();
  await makeTable(change, kind, "frozen_figure", {
    belongsTo: { report_id: "frozen_report" },
    text: "indicator definition figures seal lists",
    integer: "seq",
    key: "report_id indicator",
  });
}

async function makeReached(change: Change, kind: DatabaseKind): Promise<void> {
  await makeTable(change, kind, "frozen_reached", {
    belongsTo: { report_id: "frozen_report" },
    text: "figures seal",
    key: "report_id",
  });
}

export const indicatorsMigrations: readonly Migration[] = [
  { name: "indicators-1-reports", apply: makeReports },
  { name: "indicators-reached", apply: makeReached },
];
