import type { Database } from "../../platform/db/index.ts";
import type { Traits } from "./casework.ts";
import { gatherTold, type Records } from "./told.ts";

/**
 * What the persons are counted by, of all records they were merged from. What the mission marked as the main answer goes
 * before what was told first; of births all that were told stand together where none is marked.
 */
export async function gatherTraits(
  database: Pick<Database, "kind" | "query">,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Traits>> {
  const records = await recordsOf(database, personIds);
  const births = await gatherTold(
    database,
    { table: "person_birth", columns: ["earliest", "latest", "main"] },
    records,
  );
  const sexes = await gatherTold(
    database,
    { table: "person_about", columns: ["sex"], needed: "sex" },
    records,
  );
  const countries = await gatherTold(
    database,
    { table: "person_nationality", columns: ["country", "main"], needed: "country" },
    records,
  );
  return new Map(
    personIds.map((id) => [
      id,
      {
        births: mainOrAll(births.get(id)).filter(({ earliest, latest }) => earliest !== "" && latest !== ""),
        sex: sexes.get(id)?.[0]?.sex ?? null,
        nationality: mainOrAll(countries.get(id))[0]?.country ?? null,
      },
    ]),
  );
}

/** Every record of these persons: the one each is found under, and what was merged into it. */
async function recordsOf({ query }: Pick<Database, "query">, personIds: readonly string[]): Promise<Records> {
  const wanted = new Set(personIds);
  const groups = await query.selectFrom("person_group").select(["person_id", "root_id"]).execute();
  const merged = new Map(
    groups
      .filter(({ person_id, root_id }) => person_id !== root_id && wanted.has(root_id))
      .map(({ person_id, root_id }) => [person_id, root_id]),
  );
  return {
    ids: [...personIds, ...merged.keys()],
    rootOf: (personId) => merged.get(personId) ?? personId,
  };
}

function mainOrAll<A extends { readonly main: string }>(told: readonly A[] = []): readonly A[] {
  if (told.length < 2) return told;
  const marked = told.filter(({ main }) => main === "1");
  return marked.length > 0 ? marked : told;
}
