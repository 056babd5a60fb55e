import type { RateSource } from "./rates/read-file.ts";

declare module "../platform/db/tables.ts" {
  interface Tables {
    /** Rates are added, never changed: a correction is a later version of the same day. */
    exchange_rate: {
      source: RateSource;
      currency: string;
      since: string;
      seq: number;
      /** So many for one of the source's base currency: a decimal text, as printed. */
      units: string;
      import_id: string;
    };
    /** One row for each project whose money somebody approved: held while they reckon. */
    budget_hold: { project_id: string; held_at: string };
    rate_import: {
      id: string;
      source: RateSource;
      file_name: string;
      /** SHA-256, in hexadecimal. */
      file_hash: string;
      correction: string | null;
      made_at: string;
      made_by: string;
    };
  }
}
