import { type Change, type DatabaseKind, type Migration, makeTable } from "../platform/db/index.ts";

async function makeOutreach(change: Change, kind: DatabaseKind): Promise<void> {
  await makeTable(change, kind, "outreach_event", {
    text: "id made_at made_by",
    textOrNull: "struck_at struck_by struck_reason",
    key: "id",
  });
  await makeTable(change, kind, "outreach_version", {
    belongsTo: { event_id: "outreach_event" },
    text: "made_at made_by happened_on kind fields",
    textOrNull: "project_id place notes",
    integer: "seq",
    key: "event_id seq",
    indexes: "happened_on",
  });
  await makeTable(change, kind, "outreach_paper", {
    belongsTo: { event_id: "outreach_event" },
    text: "id file_id kept_at kept_by",
    key: "id",
    indexes: "event_id",
  });
}

export const outreachMigrations: readonly Migration[] = [{ name: "outreach-1-events", apply: makeOutreach }];
