import { sql } from "kysely";
import { type Database, isListed, readColumns } from "../../platform/db/index.ts";

/** What of the things told about persons is wanted; with `needed` only where that was answered. */
interface Wanted<C extends string> {
  readonly table: "person_birth" | "person_about" | "person_nationality";
  readonly columns: readonly C[];
  readonly needed?: C;
}

/** Whose: all records that may be theirs, and under which each is found. */
export interface Records {
  readonly ids: readonly string[];
  rootOf(personId: string): string;
}

type Answers<C extends string> = Readonly<Record<C, string>>;
type Answered<C extends string> = ReadonlyMap<string, readonly Answers<C>[]>;

/** Of more records than these it is quicker to read everybody's than to look each up. */
const many = 5_000;

/**
 * What was told about persons, by the record each is found under: what stands in that record first, then what was told
 * first. What is null comes as "".
 */
export async function gatherTold<C extends string>(
  database: Pick<Database, "kind" | "query">,
  wanted: Wanted<C>,
  { ids, rootOf }: Records,
): Promise<Answered<C>> {
  const found = byRoot(await read(database, wanted, ids, wanted.columns), wanted.columns, rootOf);
  // Most persons told a thing once. When and where it was told is read of the others only.
  const several = ids.filter((id) => (found.get(rootOf(id))?.length ?? 0) > 1);
  if (several.length === 0) return found;
  const ordered = await read(database, wanted, several, ["id", "made_at", ...wanted.columns]);
  const { person_id, made_at, id } = ordered;
  const orders = person_id.map(
    (personId, at) => `${personId === rootOf(personId) ? 0 : 1} ${made_at[at]} ${id[at]}`,
  );
  const places = orders
    .keys()
    .toArray()
    .sort((a, b) => ((orders[a] ?? "") < (orders[b] ?? "") ? -1 : 1));
  return new Map([...found, ...byRoot(ordered, wanted.columns, rootOf, places)]);
}

type Columns<C extends string> = Readonly<Record<C | "person_id", readonly string[]>>;

function read<C extends string>(
  database: Pick<Database, "kind" | "query">,
  { table, needed }: Pick<Wanted<string>, "table" | "needed">,
  ids: readonly string[],
  columns: readonly C[],
): Promise<Columns<C>> {
  const names = ["person_id", ...columns] as const;
  const whose = ids.length > many ? sql`1 = 1` : isListed(database.kind, "person_id", ids);
  const said = needed === undefined ? sql`1 = 1` : sql`${sql.ref(needed)} is not null`;
  const rows = sql<Record<C | "person_id", string>>`(select ${sql.join(names.map((name) => sql.ref(name)))}
    from ${sql.table(table)} where ${said} and ${whose})`;
  return readColumns(database, rows, names);
}

function byRoot<C extends string>(
  told: Columns<C>,
  columns: readonly C[],
  rootOf: (personId: string) => string,
  places: Iterable<number> = told.person_id.keys(),
): Map<string, Answers<C>[]> {
  const found = new Map<string, Answers<C>[]>();
  for (const at of places) {
    const answers = {} as Record<C, string>;
    for (const column of columns) answers[column] = told[column][at] as string;
    const root = rootOf(told.person_id[at] as string);
    const others = found.get(root);
    if (others) others.push(answers);
    else found.set(root, [answers]);
  }
  return found;
}
