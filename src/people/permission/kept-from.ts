import type { Query } from "../../platform/db/index.ts";

/** Whether a member of staff stays away from one of these persons: they are too close to work for them. */
export async function isRecused(
  query: Query,
  staffId: string,
  personIds: readonly string[],
): Promise<boolean> {
  const kept = keptFrom(query, staffId).as("kept");
  const row = await query
    .selectFrom(kept)
    .select("kept.person_id")
    .where("kept.person_id", "in", [...personIds])
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * The persons a member of staff stays away from, as a query for lists. Whichever of their records it was said of, it holds
 * for those that were merged with it since, and no longer for one that was set free again.
 */
export const keptFrom = (query: Query, staffId: string) =>
  query
    .selectFrom("person_recusal")
    .select("person_recusal.person_id")
    .where("person_recusal.staff_id", "=", staffId)
    .union(
      query
        .selectFrom("person_recusal")
        .innerJoin("person_group as own", "own.person_id", "person_recusal.person_id")
        .innerJoin("person_group as merged", "merged.root_id", "own.root_id")
        .select("merged.person_id")
        .where("person_recusal.staff_id", "=", staffId),
    );

/** Everybody of the staff with the persons they stay away from, those merged since included, as a query. */
export const keptOff = (query: Query) =>
  query
    .selectFrom("person_recusal")
    .select(["person_recusal.person_id", "person_recusal.staff_id"])
    .union(
      query
        .selectFrom("person_recusal")
        .innerJoin("person_group as own", "own.person_id", "person_recusal.person_id")
        .innerJoin("person_group as merged", "merged.root_id", "own.root_id")
        .select(["merged.person_id", "person_recusal.staff_id"]),
    );
