declare module "../platform/db/tables.ts" {
  interface Tables {
    /** Figures as they were handed in. Never changed; what comes late makes a correction of it. */
    frozen_report: {
      id: string;
      /** Null: of the mission as a whole. */
      project_id: string | null;
      /** The project's version by which it was counted. */
      version_id: string | null;
      /** 1, 2, 3 … of all reports. */
      seq: number;
      period_from: string;
      period_until: string;
      lives_from: string;
      lives_until: string;
      cut_off: string;
      frozen_at: string;
      frozen_by: string;
      /** The report it corrects. */
      corrects_id: string | null;
      /** What differs from that one: how many by kind, as JSON. */
      changed: string | null;
      /** The differences themselves, person by person; sealed. */
      differences: string | null;
    };
    /** One indicator of a report. */
    frozen_figure: {
      report_id: string;
      indicator: string;
      seq: number;
      /** The definition, whole, as JSON. */
      definition: string;
      /** As JSON: of the period, of those who are new in it, and of the project's life. */
      figures: string;
      /** SHA-256 of the lists of persons, in hexadecimal. */
      seal: string;
      /** The lists of persons, compressed and sealed. */
      lists: string;
    };
    /** What a report says of outreach: whom it reached, who are not persons. No row: frozen before that was counted. */
    frozen_reached: {
      report_id: string;
      /** As JSON, with the events behind the numbers. */
      figures: string;
      /** SHA-256 of them, in hexadecimal. */
      seal: string;
    };
    /** What a report says beside its persons. No row: it says nothing of that part. */
    frozen_beside: {
      report_id: string;
      part: "activities" | "cost" | "vulnerable";
      /** As JSON. */
      figures: string;
      /** SHA-256 of them, in hexadecimal. */
      seal: string;
    };
  }
}

export {};
