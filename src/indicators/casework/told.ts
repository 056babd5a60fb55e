import { sql } from "kysely";
import { type Database, isListed, readColumns } from "../../platform/db/index.ts";

type Read = Pick<Database, "kind" | "query">;

type Table = "person_birth" | "person_about" | "person_nationality";

/** Whose: all records that may be theirs, and which person's each is. */
export interface Records {
  readonly ids: readonly string[];
  placeOf(recordId: string): number | undefined;
}

/** Columns of a table about persons, as long as each other. What is null is "". */
export type About<C extends string> = Readonly<Record<C | "person_id", readonly string[]>>;

/** Of more records than these it is quicker to read everybody's than to look each up. */
const many = 5_000;

/** What was told about persons, perhaps others too, in no order. */
export function readAbout<C extends string>(
  { kind, query }: Read,
  table: Table,
  columns: readonly C[],
  { ids }: Pick<Records, "ids">,
): Promise<About<C>> {
  const names = ["person_id", ...columns] as const;
  const whose = ids.length > many ? sql`1 = 1` : isListed(kind, "person_id", ids);
  const rows = sql<Record<C | "person_id", string>>`(select ${sql.join(names.map((name) => sql.ref(name)))}
    from ${sql.table(table)} where ${whose})`;
  return readColumns({ kind, query }, rows, names);
}

/** By person: what stands in the record they are found under first, then what was told first. */
export async function readInOrder<C extends string>(
  database: Read,
  table: Table,
  columns: readonly C[],
  { ids, placeOf }: Records,
  isRoot: (recordId: string) => boolean,
): Promise<ReadonlyMap<number | undefined, readonly Readonly<Record<C, string>>[]>> {
  const told = await readAbout(database, table, ["id", "made_at", ...columns], { ids });
  const rows = told.person_id.map((recordId, row) => ({
    person: placeOf(recordId),
    order: `${isRoot(recordId) ? 0 : 1} ${told.made_at[row]} ${told.id[row]}`,
    answers: Object.fromEntries(columns.map((column) => [column, told[column][row]])) as Record<C, string>,
  }));
  rows.sort((a, b) => (a.order < b.order ? -1 : 1));
  const found = Map.groupBy(rows, ({ person }) => person);
  return new Map([...found].map(([person, own]) => [person, own.map(({ answers }) => answers)]));
}
