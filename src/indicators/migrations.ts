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

async function makeBeside(change: Change, kind: DatabaseKind): Promise<void> {
  await makeTable(change, kind, "frozen_beside", {
    belongsTo: { report_id: "frozen_report" },
    text: "part figures seal",
    key: "report_id part",
  });
}

/** What figures are counted from stands in indexes: hundreds of thousands of records are read without opening one. */
async function indexForCounting(change: Change): Promise<void> {
  await change.schema.dropIndex("case_record_by_kind_happened_on").execute();
  await change.schema
    .createIndex("case_record_for_counting")
    .on("case_record")
    .columns(["kind", "happened_on", "made_at", "struck_at", "member_id", "outcome", "id"])
    .execute();
  await change.schema
    .createIndex("case_event_by_member_id")
    .on("case_event")
    .columns(["member_id", "at"])
    .execute();
}

export const indicatorsMigrations: readonly Migration[] = [
  { name: "indicators-1-reports", apply: makeReports },
  { name: "indicators-reached", apply: makeReached },
  { name: "indicators-2-counting", apply: indexForCounting },
  { name: "indicators-beside", apply: makeBeside },
];
