interface AuditRow {
  id: string;
  /** Who audits. */
  auditor_id: string;
  project_id: string;
  period_from: string;
  period_until: string;
  /** The last day on which anything of it may be opened. */
  ends_on: string;
  seed: string;
  wanted: number;
  /** SHA-256 of the numbers it was drawn from, one a line, in order. */
  list_hash: string;
  made_at: string;
  made_by: string;
}

interface AuditPersonRow {
  audit_id: string;
  /** The person's number, as it stands in the list. */
  number: string;
  person_id: string;
  /** Which indicators count the person, with spaces between. */
  indicators: string;
  /** 1, 2, 3 … of those drawn; null for the others. */
  place: number | null;
}

interface AuditOpeningRow {
  id: string;
  audit_id: string;
  place: number;
  /** Sealed: a reason may name people. */
  reason: string;
  opened_at: string;
}

declare module "../platform/db/tables.ts" {
  interface Tables {
    audit_visit: AuditRow;
    audit_person: AuditPersonRow;
    audit_opening: AuditOpeningRow;
  }
}

export type { AuditPersonRow, AuditRow };
