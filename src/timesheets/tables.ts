declare module "../platform/db/tables.ts" {
  interface Tables {
    /** A month of one member of staff: what they work on until they send it. */
    timesheet: { id: string; staff_id: string; month: string; made_at: string };
    /** What is being written of a month: the hours for one project, for no project, or of leave. */
    timesheet_part: {
      sheet_id: string;
      /** A project's id, `other` or `leave`. */
      part: string;
      /** How often it was saved. */
      seq: number;
      /** Hours by day as JSON: `{"03": 8}`. */
      hours: string;
      /** Sealed: what was done. */
      words: string | null;
      saved_at: string;
    };
    /** What somebody sent for approval. Never changed: whoever corrects a month sends the next one. */
    timesheet_version: {
      sheet_id: string;
      /** 1, 2, 3 … of the month. */
      seq: number;
      sent_at: string;
      /** Why it comes late, or again. */
      reason: string | null;
      /** The hours of every part as JSON: `{"other": {"03": 8}}`. */
      parts: string;
      /** Sealed: what was done, of every part as JSON. */
      words: string;
    };
    /** What somebody else said to a version. One word a version. */
    timesheet_decision: {
      sheet_id: string;
      seq: number;
      outcome: "approved" | "sent-back";
      reason: string | null;
      made_at: string;
      made_by: string;
    };
  }
}

export {};
