import type { Database } from "../../db/index.ts";
import type { RecordFields } from "./merge-three-way.ts";
import { openForEditing } from "./save-versioned.ts";
import { type OpenConflict, readConflict } from "./settle.ts";
import type { VersionedRecord } from "./versioned-record.ts";

/** Which entry of a record's history a place of an address names; -1, which no entry has, where it names none. */
export const entryNamed = (place: string): number => Number(/^\d{1,9}$/.exec(place)?.[0] ?? -1);

/**
 * What a conflict page shows: what was set aside under an entry, beside the record as it stands now. Undefined where the
 * record's history has no such entry.
 */
export async function openConflict<F extends RecordFields>(
  database: Database,
  record: VersionedRecord<F>,
  entry: number,
  who: { readonly actor: string; readonly at: Date },
): Promise<OpenConflict<F> | undefined> {
  const { version } = await openForEditing(database, record, who);
  return readConflict(database.query, record, { entry, version });
}
