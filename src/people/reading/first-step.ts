import { sql } from "kysely";
import type { Migration } from "../../platform/db/index.ts";

/** The registry's own page asks for who came last and for the calls that are not done yet, of hundreds of thousands a few. */
export const firstStep: Migration = {
  name: "people-first",
  async apply(change) {
    await sql`create index person_latest on person (registered_at desc, id) where merged_into is null`.execute(
      change,
    );
    await sql`create index first_contact_open on first_contact (taken_at) where closed_at is null`.execute(
      change,
    );
  },
};
