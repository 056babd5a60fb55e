import { type Change, type DatabaseKind, type Migration, makeTable } from "../../platform/db/index.ts";

async function makeHolds(change: Change, kind: DatabaseKind): Promise<void> {
  await makeTable(change, kind, "person_hold", {
    belongsTo: { person_id: "person" },
    text: "id ground words since placed_at placed_by",
    textOrNull: "until lifted_at lifted_by lifted_words",
    key: "id",
    indexes: "person_id placed_at",
  });
}

export const holdStep: Migration = { name: "people-holds", apply: makeHolds };
