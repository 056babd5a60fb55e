interface EventRow {
  id: string;
  made_at: string;
  made_by: string;
  struck_at: string | null;
  struck_by: string | null;
  struck_reason: string | null;
}

/** What was on record of an event from a moment on. Never changed: a correction is the next one. */
interface EventVersionRow {
  event_id: string;
  /** 1, 2, 3 … of the event. */
  seq: number;
  made_at: string;
  made_by: string;
  happened_on: string;
  /** Null: of no project. */
  project_id: string | null;
  kind: string;
  place: string | null;
  /** The answers of the form as JSON, without the notes. */
  fields: string;
  /** Sealed: somebody may be named in them in spite of what the form asks. */
  notes: string | null;
}

interface EventPaperRow {
  id: string;
  event_id: string;
  file_id: string;
  kept_at: string;
  kept_by: string;
}

declare module "../platform/db/tables.ts" {
  interface Tables {
    outreach_event: EventRow;
    outreach_version: EventVersionRow;
    outreach_paper: EventPaperRow;
  }
}

export type { EventRow, EventVersionRow };
