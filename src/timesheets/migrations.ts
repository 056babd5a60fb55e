import { type Change, type DatabaseKind, type Migration, makeTable } from "../platform/db/index.ts";

async function makeSheets(change: Change, kind: DatabaseKind): Promise<void> {
  await makeTable(change, kind, "timesheet", {
    text: "id staff_id month made_at",
    key: "id",
    indexes: "month",
  });
  await change.schema
    .createIndex("timesheet_one_a_month")
    .unique()
    .on("timesheet")
    .columns(["staff_id", "month"])
    .execute();
  await makeTable(change, kind, "timesheet_part", {
    belongsTo: { sheet_id: "timesheet" },
    text: "part hours saved_at",
    textOrNull: "words",
    integer: "seq",
    key: "sheet_id part",
  });
  await makeTable(change, kind, "timesheet_version", {
    belongsTo: { sheet_id: "timesheet" },
    text: "sent_at parts words",
    textOrNull: "reason",
    integer: "seq",
    key: "sheet_id seq",
  });
  await makeTable(change, kind, "timesheet_decision", {
    belongsTo: { sheet_id: "timesheet" },
    text: "outcome made_at made_by",
    textOrNull: "reason",
    integer: "seq",
    key: "sheet_id seq",
  });
}

export const timesheetsMigrations: readonly Migration[] = [
  { name: "timesheets-1-months", apply: makeSheets },
];
