import { type Change, type DatabaseKind, type Migration, makeTable } from "../platform/db/index.ts";

async function makeAudits(change: Change, kind: DatabaseKind): Promise<void> {
  await makeTable(change, kind, "audit_visit", {
    text: "id auditor_id project_id period_from period_until ends_on seed list_hash made_at made_by",
    integer: "wanted",
    key: "id",
    indexes: "auditor_id",
  });
  await makeTable(change, kind, "audit_person", {
    belongsTo: { audit_id: "audit_visit" },
    text: "number person_id indicators",
    integerOrNull: "place",
    key: "audit_id number",
  });
  await makeTable(change, kind, "audit_opening", {
    belongsTo: { audit_id: "audit_visit" },
    text: "id reason opened_at",
    integer: "place",
    key: "id",
    indexes: "audit_id",
  });
}

export const auditsMigrations: readonly Migration[] = [{ name: "audits-1-visits", apply: makeAudits }];
