import { sql } from "kysely";
import { type Database, isListed } from "../../platform/db/index.ts";
import type { Traits } from "./casework.ts";

const many = 5_000;

type Read = Pick<Database, "kind" | "query">;

interface Told {
  readonly person_id: string;
  readonly id: string;
  readonly made_at: string;
}

/**
 * What the persons are counted by, of all records they were merged from. What the mission marked as the main answer goes
 * before what was told first; of births all that were told stand together where none is marked.
 */
export async function gatherTraits(
  { kind, query }: Read,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Traits>> {
  const roots = await recordsOf({ query }, personIds);
  // Of many it is quicker to read everybody than to look each one up.
  const listed = roots.size > many ? sql<boolean>`1 = 1` : isListed(kind, "person_id", [...roots.keys()]);
  const births = await query
    .selectFrom("person_birth")
    .select(["person_id", "id", "made_at", "earliest", "latest", "main"])
    .where(listed)
    .execute();
  const about = await query
    .selectFrom("person_about")
    .select(["person_id", "id", "made_at", "sex"])
    .where("sex", "is not", null)
    .where(listed)
    .execute();
  const nationalities = await query
    .selectFrom("person_nationality")
    .select(["person_id", "id", "made_at", "country", "main"])
    .where("country", "is not", null)
    .where(listed)
    .execute();
  const [bornIn, aboutIn, fromIn] = [
    byRoot(births, roots),
    byRoot(about, roots),
    byRoot(nationalities, roots),
  ];
  return new Map(
    personIds.map((id) => [
      id,
      {
        births: mainOrAll(bornIn.get(id) ?? []).flatMap(({ earliest, latest }) =>
          earliest === null || latest === null ? [] : [{ earliest, latest }],
        ),
        sex: (aboutIn.get(id) ?? [])[0]?.sex ?? null,
        nationality: mainOrAll(fromIn.get(id) ?? [])[0]?.country ?? null,
      },
    ]),
  );
}

/** Every record of these persons, with the one the person is found under. */
async function recordsOf(
  { query }: Pick<Read, "query">,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  const wanted = new Set(personIds);
  const merged = await query.selectFrom("person_group").select(["person_id", "root_id"]).execute();
  return new Map([
    ...personIds.map((id): [string, string] => [id, id]),
    ...merged
      .filter(({ root_id }) => wanted.has(root_id))
      .map(({ person_id, root_id }): [string, string] => [person_id, root_id]),
  ]);
}

/** By person, what stands in the record they are found under first, then what was told first. */
function byRoot<R extends Told>(rows: readonly R[], roots: ReadonlyMap<string, string>) {
  const grouped = Map.groupBy(rows, ({ person_id }) => roots.get(person_id) ?? person_id);
  for (const [root, told] of grouped) {
    const order = (row: R) => `${row.person_id === root ? 0 : 1} ${row.made_at} ${row.id}`;
    if (told.length > 1) told.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  }
  return grouped;
}

function mainOrAll<R extends { readonly main: number | null }>(rows: readonly R[]): readonly R[] {
  const marked = rows.filter(({ main }) => Number(main) === 1);
  return marked.length > 0 ? marked : rows;
}
