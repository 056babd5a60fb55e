import { type RawBuilder, sql } from "kysely";
import { type Change, isListed, keepStatement, kindOf, type Query } from "../../platform/db/index.ts";

/**
 * Records of one person stand in a tree: each was merged into another, and the root is the record they are found
 * under. Facts stay with the record they were written to, so that taking a merge back moves nothing. `person_group`
 * says of every record in such a tree which root it has; a record that was never merged is not in it.
 */
export async function rootsOf(query: Query, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const roots = new Map(ids.map((id) => [id, id]));
  if (ids.length === 0) return roots;
  const rows = await askForRoots(query, { ids });
  for (const { person_id, root_id } of rows) roots.set(person_id, root_id);
  return roots;
}

const rootsAmong = (query: Query, ids: readonly string[]) =>
  query
    .selectFrom("person_group")
    .select(["person_id", "root_id"])
    .where(isListed(kindOf(query), "person_id", ids));

const askForRoots = keepStatement((query: Query, { ids }: { readonly ids: readonly string[] }) =>
  rootsAmong(query, ids),
);

const askForMerged = keepStatement((query: Query, { ids }: { readonly ids: readonly string[] }) =>
  query
    .selectFrom("person_group")
    .select(["person_id", "root_id"])
    .where("root_id", "in", rootsAmong(query, ids).clearSelect().select("root_id")),
);

/** The records of the persons these records belong to, each with its root: themselves where nothing was merged. */
export async function groupsOf(query: Query, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return new Map([...ids.map((id) => [id, id] as const), ...(await mergedAmong(query, ids))]);
}

/** Where a statement looks for the records of the persons it asks about: `person_id in` this, beside `wholePersons`. */
export const ofWholePersons = sql<string>`(select person_id from whole_person)`;

/** The same for the records that the statement names themselves. */
export const ofAskedPersons = sql<string>`(select person_id from asked_person)`;

/** All records of the person a record belongs to, for a statement about one person: `person_id in` this. */
export const recordsOf = (id: string) => sql<string>`(
  select ${id} union select person_id from person_group
  where root_id in (select root_id from person_group where person_id = ${id}))`;

/** For `keepTogether`: the records whose ids a query gives as `person_id`, and all that were merged with them. */
export const wholePersons = (ids: RawBuilder<unknown>): Readonly<Record<string, RawBuilder<unknown>>> => ({
  asked_person: ids,
  whole_person: sql`
    select person_id from asked_person
    union select person_id from person_group where root_id in (
      select root_id from person_group where person_id in (select person_id from asked_person))`,
});

/** Which of them were merged, each with its root. */
export const mergedList = (query: Query) =>
  query.selectFrom("person_group").select(["person_id", "root_id"]).where("person_id", "in", ofWholePersons);

/** The records themselves, where nothing was merged, and those of a `mergedList`, each with its root. */
export const groupsFrom = (
  ids: readonly string[],
  merged: readonly { readonly person_id: string; readonly root_id: string }[],
): ReadonlyMap<string, string> =>
  new Map([
    ...ids.map((id) => [id, id] as const),
    ...merged.map(({ person_id, root_id }) => [person_id, root_id] as const),
  ]);

/** Of many records at once only those that were merged: every member of their groups, with its root. */
export async function mergedAmong(
  query: Query,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await askForMerged(query, { ids });
  return new Map(rows.map(({ person_id, root_id }) => [person_id, root_id]));
}

/** All records of the person a record belongs to, the root first, the others by id. */
export const membersOf = async (query: Query, id: string): Promise<readonly string[]> =>
  membersIn(await groupsOf(query, [id]), id);

/** The same from groups that were read before. */
export function membersIn(groups: ReadonlyMap<string, string>, id: string): readonly string[] {
  const root = groups.get(id) ?? id;
  const others = [...groups.keys()].filter((member) => member !== root && groups.get(member) === root);
  return [root, ...others.toSorted()];
}

/** Writes down anew who stands under which root, after one of these was merged or set free. */
export async function regroup(change: Change, ids: readonly string[]): Promise<void> {
  const groups = await groupsOf(change, ids);
  const members = [...groups.keys()];
  const rows = await change
    .selectFrom("person")
    .select(["id", "merged_into"])
    .where("id", "in", members)
    .execute();
  const into = new Map(rows.map(({ id, merged_into }) => [id, merged_into]));
  const rootOf = (id: string): string => {
    const next = into.get(id);
    return next ? rootOf(next) : id;
  };
  const placed = rows.map(({ id }) => ({ person_id: id, root_id: rootOf(id) }));
  const alone = (root: string) => placed.filter(({ root_id }) => root_id === root).length === 1;
  const grouped = placed.filter(({ root_id }) => !alone(root_id));
  await change.deleteFrom("person_group").where("person_id", "in", members).execute();
  if (grouped.length > 0) await change.insertInto("person_group").values(grouped).execute();
}
