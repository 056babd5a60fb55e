import { type Change, type DatabaseKind, type Migration, makeTable } from "../platform/db/index.ts";

async function makeRates(change: Change, kind: DatabaseKind): Promise<void> {
  await makeTable(change, kind, "rate_import", {
    text: "id source file_name file_hash made_at made_by",
    textOrNull: "correction",
    key: "id",
    indexes: "made_at",
  });
  await makeTable(change, kind, "exchange_rate", {
    belongsTo: { import_id: "rate_import" },
    text: "source currency since units",
    integer: "seq",
    key: "source currency since seq",
    indexes: "source+since",
  });
}

const makeBudgetHold = (change: Change, kind: DatabaseKind): Promise<void> =>
  makeTable(change, kind, "budget_hold", { text: "project_id held_at", key: "project_id" });

export const paymentsMigrations: readonly Migration[] = [
  { name: "payments-1-rates", apply: makeRates },
  { name: "payments-2-budget-hold", apply: makeBudgetHold },
];
