import type { Migration } from "../../platform/db/index.ts";

/** Lists of before were for the mission's own work, as far as anybody wrote down. */
export const recipientStep: Migration = {
  name: "people-export-recipient",
  async apply(change) {
    await change.schema.alterTable("people_export").addColumn("sharing_id", "text").execute();
  },
};
