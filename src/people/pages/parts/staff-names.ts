import type { Visit } from "../desk.ts";

/** Names of colleagues by id, to be shown; the id where there is no such colleague any more. */
export async function namesOfStaff(
  visit: Visit,
  ids: readonly (string | undefined)[],
): Promise<(id: string) => string> {
  const names = await visit.desk.namesOf([...new Set(ids.filter((id) => id !== undefined))]);
  return (id) => names.get(id) ?? id;
}
