/** What the register keeps: partners, agreements with them, and what data may be shared under one. */
export const recordKinds = ["partner", "agreement", "sharing"] as const;
export type RecordKind = (typeof recordKinds)[number];

interface RecordRow {
  id: string;
  kind: RecordKind;
  /** The agreement under which data is shared; null for the others. */
  parent_id: string | null;
  /** The answers of its form as JSON. What stood before is in the history of records. */
  fields: string;
  made_at: string;
  made_by: string;
  struck_at: string | null;
  struck_by: string | null;
  struck_reason: string | null;
}

interface PaperRow {
  id: string;
  agreement_id: string;
  file_id: string;
  kept_at: string;
  kept_by: string;
}

/** Which item of the newsroom tells readers of an agreement, and which facts were written into it. */
interface SiteRow {
  agreement_id: string;
  /** `agreement/2015-agreement`. */
  item_id: string;
  /** 1: readers see from when until when it holds. */
  with_validity: number;
  /** As JSON: the facts readers see. */
  shown: string;
  shown_at: string;
  shown_by: string;
}

declare module "../platform/db/tables.ts" {
  interface Tables {
    agreement_record: RecordRow;
    agreement_paper: PaperRow;
    agreement_site: SiteRow;
  }
}

export type { RecordRow, SiteRow };
