import { type Change, type DatabaseKind, type Migration, makeTable } from "../platform/db/index.ts";

async function makeCosts(change: Change, kind: DatabaseKind): Promise<void> {
  await makeTable(change, kind, "own_cost", {
    text: "id kind made_at made_by",
    textOrNull: "struck_at struck_by struck_reason",
    key: "id",
  });
  await makeTable(change, kind, "own_cost_version", {
    belongsTo: { cost_id: "own_cost" },
    text: "made_at made_by project_id line day fields",
    textOrNull: "paid_on staff_id words",
    integer: "seq minor",
    key: "cost_id seq",
    indexes: "project_id staff_id",
  });
  await makeTable(change, kind, "own_cost_decision", {
    belongsTo: { cost_id: "own_cost" },
    text: "outcome made_at made_by",
    textOrNull: "reason",
    integer: "seq",
    key: "cost_id seq",
  });
  await makeTable(change, kind, "own_cost_paper", {
    belongsTo: { cost_id: "own_cost" },
    text: "id file_id kept_at kept_by",
    key: "id",
    indexes: "cost_id",
  });
}

const makeHolds = (change: Change, kind: DatabaseKind): Promise<void> =>
  makeTable(change, kind, "own_cost_hold", { text: "what held_at", key: "what" });

export const costsMigrations: readonly Migration[] = [
  { name: "costs-1-book", apply: makeCosts },
  { name: "costs-2-holds", apply: makeHolds },
];
