/** One line of the log. It names things and fields, never what stood in them. */
export interface AuditLineRow {
  /** 1, 2, 3 … without a gap. */
  seq: number;
  at: string;
  /** A staff id, or "system". */
  actor: string;
  role: string;
  action: string;
  /** `type:id` */
  object: string;
  /** Names of fields, as a JSON list. */
  fields: string;
  reason: string | null;
  request_id: string | null;
  /** Salted, so that it says nothing once the salt is erased. */
  content_hash: string | null;
  /** The hash of line seq − 1; for the first line, zeros. */
  previous_hash: string;
  hash: string;
}

/** One row: the last line's number and hash. Whoever appends locks it. */
interface AuditHeadRow {
  id: number;
  seq: number;
  hash: string;
}

declare module "../db/tables.ts" {
  interface Tables {
    audit_line: AuditLineRow;
    audit_head: AuditHeadRow;
  }
}
