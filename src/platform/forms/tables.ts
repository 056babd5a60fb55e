/** The answer given to a form that was sent, so that the same form sent again gets the same answer. */
interface RequestAnswerRow {
  /** SHA-256 of the request key; the key itself is not kept. */
  id: string;
  actor: string;
  route: string;
  /** Tells whether the same was sent: an HMAC under the request key. */
  content: string;
  status: number;
  location: string | null;
  body: string | null;
  content_type: string | null;
  at: string;
}

/** The version a record is at. Whoever changes the record holds this row until the change is done. */
interface RecordVersionRow {
  record_type: string;
  record_id: string;
  version: number;
}

/** Everything a record ever was, and everything somebody wanted it to be. Rows are only ever added. */
interface RecordHistoryRow {
  record_type: string;
  record_id: string;
  /** 1, 2, 3 … within the record. */
  entry: number;
  outcome: HistoryOutcome;
  /** The version this entry made; null for what was set aside. */
  version: number | null;
  /** The version the writer saw; 0 where there was none. */
  based_on: number;
  /** The record after this entry, as JSON; sealed fields sealed. For what was set aside: what the writer sent. */
  fields: string;
  /** What the writer sent, where the record became something else by merging. */
  sent: string | null;
  /** The set-aside entry that this one settles. */
  settles: number | null;
  actor: string;
  at: string;
}

/** `found`: the record was changed by something that keeps no versions (an import), noticed at this moment. */
export type HistoryOutcome = "saved" | "merged" | "set-aside" | "found";

declare module "../db/tables.ts" {
  interface Tables {
    request_answer: RequestAnswerRow;
    record_version: RecordVersionRow;
    record_history: RecordHistoryRow;
  }
}
