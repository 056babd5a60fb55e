/** What has versions: a fund's programme period, a call of it, a project. */
export const subjectKinds = ["programme", "call", "project"] as const;
export type SubjectKind = (typeof subjectKinds)[number];

interface SubjectRow {
  id: string;
  kind: SubjectKind;
  /** The programme of a call, the call or programme of a project. */
  parent_id: string | null;
  /** What the mission calls it by; unlike the contract's number it is always known. */
  code: string;
  /** The draft of the next version that is being written. */
  draft_id: string | null;
  made_at: string;
  made_by: string;
}

interface VersionRow {
  id: string;
  subject_id: string;
  /** 1, 2, 3 … of the subject. */
  seq: number;
  /** The first day on which it holds. */
  since: string;
  /** What brought it: the contract, an annex. */
  title: string;
  reason: string | null;
  source: string;
  /** JSON, `content/content.ts`. Never changed. */
  content: string;
  made_at: string;
  made_by: string;
}

interface DraftRow {
  id: string;
  subject_id: string;
  /** The version it began as a copy of; 0 for the first. */
  based_on: number;
  content: string;
  begun_at: string;
  begun_by: string;
  ended_at: string | null;
  ended_by: string | null;
  ended_as: "in-force" | "dropped" | null;
}

declare module "../platform/db/tables.ts" {
  interface Tables {
    programme_subject: SubjectRow;
    programme_version: VersionRow;
    programme_draft: DraftRow;
  }
}

export type { DraftRow, SubjectRow, VersionRow };
