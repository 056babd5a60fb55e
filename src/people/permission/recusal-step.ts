import { type Change, type DatabaseKind, type Migration, makeTable } from "../../platform/db/index.ts";

async function makeRecusals(change: Change, kind: DatabaseKind): Promise<void> {
  await makeTable(change, kind, "person_recusal", {
    belongsTo: { person_id: "person" },
    text: "staff_id said_at said_by",
    key: "person_id staff_id",
    indexes: "staff_id",
  });
}

export const recusalStep: Migration = { name: "people-recusals", apply: makeRecusals };
