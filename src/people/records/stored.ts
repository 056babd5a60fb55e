import type { Change, Query } from "../../platform/db/index.ts";
import type { FieldValue, ValuesOf } from "../../platform/forms/index.ts";
import { forgetExactKeys, keepExactKeys } from "../finding/exact-keys.ts";
import type { People } from "../people.ts";
import { ofWholePersons } from "../permission/merge-group.ts";
import { subjectOf } from "../permission/persons-for.ts";
import { type RecordKind, type RecordKindName, type RecordKinds, recordKinds } from "./index.ts";
import { columnsOf, openAnswers, sealAnswers } from "./sealing.ts";

export type RecordValues<N extends RecordKindName> = ValuesOf<RecordKinds[N]["form"]>;

/** A fact as it is read: opened, with who wrote it first and when. */
export interface StoredRecord<N extends RecordKindName = RecordKindName> {
  readonly kind: N;
  readonly id: string;
  /** The record it was written to: of a person whose records were merged one of several. */
  readonly personId: string;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly values: RecordValues<N>;
}

/** A record still sealed or open, as a row of whichever table. */
export type RecordRow = Readonly<Record<string, string | number | null>> & {
  readonly id: string;
  readonly person_id: string;
  readonly made_at: string;
  readonly made_by: string;
};

/**
 * The table of a kind. Which one is known only while running, so the compiler is told that it is the table of names;
 * what goes in and comes out is typed by the kind's form.
 */
export const tableOf = (kind: RecordKind) => kind.table as "person_name";

export interface RecordPlace {
  readonly personId: string;
  readonly id: string;
}

/**
 * Writes a new fact with the numbers it is found by. Whoever calls holds the person, has checked the values, and files
 * the record anew (`duplicates/file-anew.ts`).
 */
export async function insertRecord<N extends RecordKindName>(
  change: Change,
  people: People,
  name: N,
  place: RecordPlace,
  values: RecordValues<N>,
  who: { readonly at: Date; readonly by: string },
): Promise<void> {
  const kind: RecordKind = recordKinds[name];
  await change
    .insertInto(tableOf(kind))
    .values(rowOf(people, name, place, values, who) as never)
    .execute();
  await keepExactKeysOf(change, people, kind, place, values);
}

/** A fact as the row that keeps it. */
export const rowOf = <N extends RecordKindName>(
  people: Pick<People, "vault">,
  name: N,
  place: RecordPlace,
  values: RecordValues<N>,
  who: { readonly at: Date; readonly by: string },
) => ({
  id: place.id,
  person_id: place.personId,
  made_at: who.at.toISOString(),
  made_by: who.by,
  ...cellsOf(people, recordKinds[name], place, values),
});

/** Writes a fact anew. */
export async function updateRecord<N extends RecordKindName>(
  change: Change,
  people: People,
  name: N,
  place: RecordPlace,
  values: RecordValues<N>,
): Promise<void> {
  const kind: RecordKind = recordKinds[name];
  await change
    .updateTable(tableOf(kind))
    .set(cellsOf(people, kind, place, values) as never)
    .where("id", "=", place.id)
    .where("person_id", "=", place.personId)
    .execute();
  await forgetExactKeys(change, place.id);
  await keepExactKeysOf(change, people, kind, place, values);
}

/** Takes a fact out of the person's record. */
export async function deleteRecord(
  change: Change,
  name: RecordKindName,
  { personId, id }: RecordPlace,
): Promise<void> {
  await forgetExactKeys(change, id);
  await change
    .deleteFrom(tableOf(recordKinds[name]))
    .where("id", "=", id)
    .where("person_id", "=", personId)
    .execute();
}

/** One fact of a person, opened. */
export async function readRecord<N extends RecordKindName>(
  query: Query,
  people: People,
  name: N,
  { personId, id }: RecordPlace,
): Promise<StoredRecord<N> | undefined> {
  const row = await query
    .selectFrom(tableOf(recordKinds[name]))
    .selectAll()
    .where("id", "=", id)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return row && openRecord(people, name, row as unknown as RecordRow);
}

/** All facts of one kind about a person, the oldest first. */
export async function readRecords<N extends RecordKindName>(
  query: Query,
  people: People,
  name: N,
  personId: string,
): Promise<StoredRecord<N>[]> {
  const rows = await query
    .selectFrom(tableOf(recordKinds[name]))
    .selectAll()
    .where("person_id", "=", personId)
    .orderBy("made_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => openRecord(people, name, row as unknown as RecordRow));
}

/** The facts of one kind about several persons at once, by person, the oldest first. */
export async function readRecordsOfMany<N extends RecordKindName>(
  query: Query,
  people: Pick<People, "vault">,
  name: N,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredRecord<N>[]>> {
  const found = new Map<string, StoredRecord<N>[]>(personIds.map((id) => [id, []]));
  if (personIds.length === 0) return found;
  const rows = await query
    .selectFrom(tableOf(recordKinds[name]))
    .selectAll()
    .where("person_id", "in", personIds)
    .orderBy("made_at")
    .orderBy("id")
    .execute();
  people.vault.together(personIds.map(subjectOf), () => {
    for (const row of rows as unknown as RecordRow[]) {
      found.get(row.person_id)?.push(openRecord(people, name, row));
    }
  });
  return found;
}

/** For `keepTogether` beside `wholePersons`: their facts of some kinds, still sealed, each kind from the oldest. */
export const factLists = (query: Query, names: readonly RecordKindName[]) =>
  Object.fromEntries(
    names.map((name) => [
      name,
      query
        .selectFrom(tableOf(recordKinds[name]))
        .select([...ownColumns, ...(columnsOf(recordKinds[name].form) as string[])] as "id"[])
        .where("person_id", "in", ofWholePersons)
        .orderBy("made_at")
        .orderBy("id"),
    ]),
  );

const ownColumns = ["id", "person_id", "made_at", "made_by"] as const;

/** Opens a row that a query of the same kind found. */
export const openRecord = <N extends RecordKindName>(
  people: Pick<People, "vault">,
  name: N,
  row: RecordRow,
): StoredRecord<N> => ({
  kind: name,
  id: row.id,
  personId: row.person_id,
  madeAt: row.made_at,
  madeBy: row.made_by,
  values: openAnswers(
    people.vault,
    recordKinds[name].form,
    placeOf(recordKinds[name], row),
    row,
  ) as RecordValues<N>,
});

const placeOf = (kind: RecordKind, { person_id, id }: RecordRow) => ({
  subject: subjectOf(person_id),
  table: kind.table,
  row: id,
});

function cellsOf(
  people: Pick<People, "vault">,
  kind: RecordKind,
  { personId, id }: RecordPlace,
  values: object,
) {
  const place = { subject: subjectOf(personId), table: kind.table, row: id };
  const answers = values as Readonly<Record<string, FieldValue>>;
  return { ...sealAnswers(people.vault, kind.form, place, answers), ...kind.derived(answers as never) };
}

async function keepExactKeysOf(
  change: Change,
  people: People,
  kind: RecordKind,
  { personId, id }: RecordPlace,
  values: object,
): Promise<void> {
  const keys = kind.exactKeys(values as never);
  await keepExactKeys(change, people.vault, { personId, recordId: id }, keys);
}
