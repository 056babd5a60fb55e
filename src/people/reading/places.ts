import { isListed, keepStatement, kindOf, type Query } from "../../platform/db/index.ts";

/** What may be told of a record to those who may not see it: that there is one, and whom to ask. */
export interface RecordPlace {
  readonly number: string;
  readonly office: string | null;
  readonly ownerId: string | null;
}

/** The places of records by id. */
export async function placesOf(
  query: Query,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RecordPlace>> {
  if (ids.length === 0) return new Map();
  const rows = await askForPlaces(query, { ids });
  return new Map(rows.map(({ id, ...place }) => [id, place]));
}

const askForPlaces = keepStatement((query: Query, { ids }: { readonly ids: readonly string[] }) =>
  query
    .selectFrom("person")
    .select(["id", "number", "office", "owner_id as ownerId"])
    .where(isListed(kindOf(query), "id", ids)),
);
