import type { Migration } from "../../platform/db/index.ts";

/** Who was merged into somebody is asked of every person an import wrote; few ever were. */
export const mergedStep: Migration = {
  name: "people-merged-into",
  async apply(change) {
    await change.schema
      .createIndex("person_by_merged_into")
      .on("person")
      .column("merged_into")
      .where("merged_into", "is not", null)
      .execute();
  },
};
