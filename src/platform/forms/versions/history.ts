import type { Change, Query } from "../../db/index.ts";
import type { HistoryOutcome } from "../tables.ts";
import type { RecordFields } from "./merge-three-way.ts";
import { fromJson, toJson } from "./sealed-json.ts";
import type { VersionedRecord } from "./versioned-record.ts";

/** A line of a record's history, opened. */
export interface HistoryEntry<F extends RecordFields> {
  readonly entry: number;
  readonly outcome: HistoryOutcome;
  readonly version: number | null;
  readonly basedOn: number;
  readonly fields: F;
  readonly sent: F | null;
  readonly settles: number | null;
  readonly actor: string;
  readonly at: Date;
}

/**
 * Takes the record for this transaction: others who want to change it wait until it ends. Gives the version it is at;
 * 0 when nothing was noted of it yet.
 */
export async function holdRecord(change: Change, { type, id }: Pick<VersionedRecord<never>, "type" | "id">) {
  await change
    .insertInto("record_version")
    .values({ record_type: type, record_id: id, version: 0 })
    .onConflict((conflict) => conflict.columns(["record_type", "record_id"]).doNothing())
    .execute();
  const { version } = await change
    .updateTable("record_version")
    .set((row) => ({ version: row.ref("version") }))
    .where("record_type", "=", type)
    .where("record_id", "=", id)
    .returning("version")
    .executeTakeFirstOrThrow();
  return version;
}

/** The version the record is at, without holding it. */
export async function versionOf(query: Query, { type, id }: { type: string; id: string }): Promise<number> {
  const row = await query
    .selectFrom("record_version")
    .select("version")
    .where("record_type", "=", type)
    .where("record_id", "=", id)
    .executeTakeFirst();
  return row?.version ?? 0;
}

/** Adds a line; gives its number. The record must be held. */
export async function writeHistory<F extends RecordFields>(
  change: Change,
  record: VersionedRecord<F>,
  line: Omit<HistoryEntry<F>, "entry">,
): Promise<number> {
  const { type: record_type, id: record_id } = record;
  const { last } = await change
    .selectFrom("record_history")
    .select((row) => row.fn.max("entry").as("last"))
    .where("record_type", "=", record_type)
    .where("record_id", "=", record_id)
    .executeTakeFirstOrThrow();
  const entry = Number(last ?? 0) + 1;
  await change
    .insertInto("record_history")
    .values({
      record_type,
      record_id,
      entry,
      outcome: line.outcome,
      version: line.version,
      based_on: line.basedOn,
      fields: await toJson(record, line.fields),
      sent: line.sent && (await toJson(record, line.sent)),
      settles: line.settles,
      actor: line.actor,
      at: line.at.toISOString(),
    })
    .execute();
  if (line.version !== null) {
    await change
      .updateTable("record_version")
      .set({ version: line.version })
      .where("record_type", "=", record_type)
      .where("record_id", "=", record_id)
      .execute();
  }
  return entry;
}

/** One line by what names it: the version it made, or its number. Undefined when there is none. */
export async function readEntry<F extends RecordFields>(
  query: Query,
  record: VersionedRecord<F>,
  by: { readonly version: number } | { readonly entry: number },
): Promise<HistoryEntry<F> | undefined> {
  const [column, value] =
    "version" in by ? (["version", by.version] as const) : (["entry", by.entry] as const);
  const row = await rowsOf(query, record).where(column, "=", value).executeTakeFirst();
  return row && opened(record, row);
}

/** The whole history, oldest first. Whoever asks must be allowed to read the record. */
export async function readHistory<F extends RecordFields>(
  query: Query,
  record: VersionedRecord<F>,
): Promise<HistoryEntry<F>[]> {
  const rows = await rowsOf(query, record).orderBy("entry").execute();
  return Promise.all(rows.map((row) => opened(record, row)));
}

const rowsOf = (query: Query, { type, id }: { type: string; id: string }) =>
  query.selectFrom("record_history").selectAll().where("record_type", "=", type).where("record_id", "=", id);

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>["execute"]>>[number];

const opened = async <F extends RecordFields>(
  record: VersionedRecord<F>,
  row: Row,
): Promise<HistoryEntry<F>> => ({
  entry: row.entry,
  outcome: row.outcome,
  version: row.version,
  basedOn: row.based_on,
  fields: await fromJson(record, row.fields),
  sent: row.sent === null ? null : await fromJson(record, row.sent),
  settles: row.settles,
  actor: row.actor,
  at: new Date(row.at),
});
