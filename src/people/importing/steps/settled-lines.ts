import { sql } from "kysely";
import { type Change, isListed } from "../../../platform/db/index.ts";
import type { People } from "../../people.ts";

interface WrittenLine {
  readonly line: number;
  readonly personId: string;
  readonly mark: string | null;
}

/**
 * Says of rows who was written down for them; what they said stands in the person's record from now on. The lines are
 * listed once more because SQLite would else go through all of the import.
 */
export async function noteWritten(
  change: Change,
  { database: { kind } }: People,
  id: string,
  written: readonly WrittenLine[],
): Promise<void> {
  const lines = written.map(({ line }) => line);
  const listed =
    kind === "sqlite"
      ? sql`select value ->> 0 as line, value ->> 1 as person_id, value ->> 2 as fingerprint
          from json_each(${JSON.stringify(written.map(({ line, personId, mark }) => [line, personId, mark]))})`
      : sql`select * from unnest(${lines}::bigint[],
          ${written.map(({ personId }) => personId)}::text[], ${written.map(({ mark }) => mark)}::text[])
          as listed(line, person_id, fingerprint)`;
  await sql`update people_import_line
    set fate = 'written', content = null, person_id = by.person_id, fingerprint = by.fingerprint
    from (${listed}) as by
    where import_id = ${id} and ${isListed(kind, "people_import_line.line", lines)}
      and people_import_line.line = by.line`.execute(change);
}

/** Says of rows that their person was registered by somebody else since the dry run: they are not written. */
export async function noteFoundSince(
  change: Change,
  { database: { kind } }: People,
  id: string,
  lines: readonly number[],
): Promise<void> {
  await change
    .updateTable("people_import_line")
    .set({ fate: "found-since" })
    .where("import_id", "=", id)
    .where(isListed(kind, "line", lines))
    .execute();
}

/** Whom of those found the import itself has written: the dry run showed them as rows of the table. */
export async function writtenAmong(
  change: Change,
  { database: { kind } }: People,
  id: string,
  found: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await change
    .selectFrom("people_import_line")
    .select(["import_id", "person_id"])
    .where(isListed(kind, "person_id", found))
    .execute();
  return new Set(
    rows.flatMap(({ import_id, person_id }) => (import_id === id && person_id ? [person_id] : [])),
  );
}

/** Who was written down for these rows, by row: nobody for those that were left. */
export async function writtenFor(
  change: Change,
  { database: { kind } }: People,
  id: string,
  lines: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (lines.length === 0) return new Map();
  const rows = await change
    .selectFrom("people_import_line")
    .select(["line", "person_id"])
    .where("import_id", "=", id)
    .where(isListed(kind, "line", lines))
    .where("person_id", "is not", null)
    .execute();
  return new Map(rows.map(({ line, person_id }) => [Number(line), String(person_id)]));
}

/** The row up to which all are written, left or found since: what comes next stands below it. */
export async function lastSettled(change: Change, id: string): Promise<number> {
  // Each fate by itself is one look into the index.
  const lasts = (["written", "found-since"] as const).map((fate) =>
    change
      .selectFrom("people_import_line")
      .select((row) => row.fn.max("line").as("last"))
      .where("import_id", "=", id)
      .where("fate", "=", fate)
      .executeTakeFirst(),
  );
  return Math.max(...(await Promise.all(lasts)).map((row) => Number(row?.last ?? 0)));
}
