declare module "../platform/db/tables.ts" {
  interface Tables {
    /** What a project spent on itself: the work of staff in a month, or a bill. */
    own_cost: {
      id: string;
      kind: "work" | "bill";
      made_at: string;
      made_by: string;
      struck_at: string | null;
      struck_by: string | null;
      struck_reason: string | null;
    };
    /** What was on record of a cost from a moment on. Never changed: a correction is the next one, approved anew. */
    own_cost_version: {
      cost_id: string;
      /** 1, 2, 3 … of the cost. */
      seq: number;
      made_at: string;
      made_by: string;
      project_id: string;
      /** The code of the budget line. */
      line: string;
      /** The day of the bill, or the last of the month; `YYYY-MM-DD`. */
      day: string;
      /** Null: not paid yet. */
      paid_on: string | null;
      /** Whose work; null for a bill. */
      staff_id: string | null;
      /** What it costs the project, in the smallest unit of its currency, by the rate in the fields. */
      minor: number;
      /** The answers of the form as JSON, with the frozen rate, without the words. */
      fields: string;
      /** Sealed: what was done, or from whom it was bought. */
      words: string | null;
    };
    /** What somebody else said to a version. One word a version. */
    own_cost_decision: {
      cost_id: string;
      seq: number;
      outcome: "approved" | "sent-back";
      reason: string | null;
      made_at: string;
      made_by: string;
    };
    /** Somebody's month, or a bill, that a change has taken for itself: a row to wait at. */
    own_cost_hold: { what: string; held_at: string };
    own_cost_paper: {
      id: string;
      cost_id: string;
      file_id: string;
      kept_at: string;
      kept_by: string;
    };
  }
}

export {};
