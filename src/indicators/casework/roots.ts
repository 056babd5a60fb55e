import type { Query } from "../../platform/db/index.ts";

/** Under which record each merged one is found today. */
export async function rootsNow(query: Query): Promise<(personId: string) => string> {
  const merged = await query.selectFrom("person_group").select(["person_id", "root_id"]).execute();
  const roots = new Map(merged.map(({ person_id, root_id }) => [person_id, root_id]));
  return (personId) => roots.get(personId) ?? personId;
}
