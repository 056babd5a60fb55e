import type { Query } from "../../platform/db/index.ts";

/** Whether a member of staff stays away from one of these persons: they are too close to work for them. */
export async function isRecused(
  query: Query,
  staffId: string,
  personIds: readonly string[],
): Promise<boolean> {
  const row = await query
    .selectFrom("person_recusal")
    .select("person_id")
    .where("staff_id", "=", staffId)
    .where("person_id", "in", [...personIds])
    .executeTakeFirst();
  return row !== undefined;
}

/** The persons a member of staff stays away from, as a query for lists. */
export const keptFrom = (query: Query, staffId: string) =>
  query.selectFrom("person_recusal").select("person_id").where("staff_id", "=", staffId);
