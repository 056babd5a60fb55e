import { type Change, type DatabaseKind, type Migration, makeTable } from "../platform/db/index.ts";

async function makeRegister(change: Change, kind: DatabaseKind): Promise<void> {
  await makeTable(change, kind, "agreement_record", {
    text: "id kind fields made_at made_by",
    textOrNull: "parent_id struck_at struck_by struck_reason",
    key: "id",
    indexes: "kind parent_id",
  });
  await makeTable(change, kind, "agreement_paper", {
    belongsTo: { agreement_id: "agreement_record" },
    text: "id file_id kept_at kept_by",
    key: "id",
    indexes: "agreement_id",
  });
  await makeTable(change, kind, "agreement_site", {
    belongsTo: { agreement_id: "agreement_record" },
    text: "item_id shown shown_at shown_by",
    integer: "with_validity",
    key: "agreement_id",
  });
  // An item tells of one agreement: two that wrote into it would take turns.
  const item = change.schema.createIndex("agreement_site_item").unique().on("agreement_site");
  await item.column("item_id").execute();
}

export const agreementsMigrations: readonly Migration[] = [
  { name: "agreements-1-register", apply: makeRegister },
];
