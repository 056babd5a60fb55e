import type { DestinationState } from "./destinations/list.ts";
import type { TransitNeed } from "./rules/transit-visas.ts";

declare module "../platform/db/tables.ts" {
  interface Tables {
    destination_place: {
      id: string;
      country: string;
      place: string | null;
      airport: string | null;
      made_at: string;
      made_by: string;
    };
    /** Decisions are added, never changed: what held on a day can be told for ever. */
    destination_version: {
      id: string;
      place_id: string;
      seq: number;
      state: DestinationState;
      since: string;
      until: string | null;
      conditions: string | null;
      reason: string;
      source: string;
      made_at: string;
      made_by: string;
    };
    /** That the whole list was held against its source. */
    destination_review: {
      id: string;
      as_of: string;
      source: string;
      note: string | null;
      made_at: string;
      made_by: string;
    };
    /** What incidents taught about passing through a country. */
    transit_lesson: {
      id: string;
      country: string;
      airport: string | null;
      nationality: string | null;
      paper: "passport" | "laissez-passer" | null;
      enters: number;
      needs: TransitNeed;
      since: string;
      until: string | null;
      source: string;
      made_at: string;
      made_by: string;
    };
  }
}
