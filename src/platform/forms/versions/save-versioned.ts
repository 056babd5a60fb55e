import type { Change, Database } from "../../db/index.ts";
import { notFound, Refusal } from "../../http/index.ts";
import { holdRecord, readEntry, versionOf, writeHistory } from "./history.ts";
import { areSame, type FieldConflict, isSame, mergeThreeWay, type RecordFields } from "./merge-three-way.ts";
import type { VersionedRecord } from "./versioned-record.ts";

/** Who saves, when, and what they had before them. */
export interface Save<F extends RecordFields> {
  /** The version the form carried; 0 for a record that did not exist. */
  readonly basedOn: number;
  /** Fields left out are left alone. */
  readonly yours: Partial<F>;
  readonly actor: string;
  readonly at: Date;
  /** The set-aside entry that this save settles. */
  readonly settles?: number;
}

export type Saved<F extends RecordFields> =
  /** `merged`: somebody else's change stands beside yours. `unchanged`: nothing was left to write. */
  | { readonly outcome: "saved" | "merged" | "unchanged"; readonly version: number; readonly fields: F }
  /** The record stands as it was; what was sent is in the history under `entry`, where a page can show it. */
  | {
      readonly outcome: "conflict";
      readonly entry: number;
      readonly version: number;
      readonly conflicts: readonly FieldConflict[];
    };

/**
 * Saves a record that others may have changed since the form was shown: fields that differ merge, the same field
 * changed to something else is a conflict, and nothing is written over. Runs in the caller's transaction; the record
 * is held until that ends. Throws "invalid" (422) for a version that never was, "not found" when the record
 * is gone.
 */
export async function saveVersioned<F extends RecordFields>(
  change: Change,
  record: VersionedRecord<F>,
  { basedOn, yours, actor, at, settles }: Save<F>,
): Promise<Saved<F>> {
  const now = await takeNote(change, record, { actor, at });
  const base = basedOn === 0 ? null : await readEntry(change, record, { version: basedOn });
  if (base === undefined || basedOn > now.version) throw new Refusal("invalid", 422);
  const line = { basedOn, settles: settles ?? null, actor, at };
  const next = now.version + 1;
  const mine = { ...base?.fields, ...yours } as F;
  if (now.fields === null) {
    if (basedOn > 0) throw notFound();
    await record.store(change, mine);
    await writeHistory(change, record, {
      ...line,
      outcome: "saved",
      version: next,
      fields: mine,
      sent: null,
    });
    return { outcome: "saved", version: next, fields: mine };
  }
  const { fields, conflicts } = mergeThreeWay(base?.fields ?? null, mine, now.fields, record.longTexts);
  if (conflicts.length > 0) {
    const set = { ...line, outcome: "set-aside", version: null, fields: mine, sent: null } as const;
    const entry = await writeHistory(change, record, set);
    return { outcome: "conflict", entry, version: now.version, conflicts };
  }
  // What differs from all that is known goes into the history, even where every line of it stands already.
  const isKnown = Object.entries(mine).every(
    ([field, value]) => isSame(value, base?.fields[field] ?? null) || isSame(value, fields[field] ?? null),
  );
  if (areSame(fields, now.fields) && isKnown && settles === undefined) {
    return { outcome: "unchanged", version: now.version, fields };
  }
  // A merge that comes out as it was sent is one all the same: what another wrote meanwhile is no longer as they left it.
  const metAnother = Object.entries(now.fields).some(
    ([field, theirs]) =>
      !isSame(theirs, base?.fields[field] ?? null) && !isSame(theirs, fields[field] ?? null),
  );
  const outcome = areSame(fields, mine) && !metAnother ? "saved" : "merged";
  await record.store(change, fields);
  const sent = outcome === "merged" ? mine : null;
  await writeHistory(change, record, { ...line, outcome, version: next, fields, sent });
  return { outcome, version: next, fields };
}

/**
 * The version and fields an editing form is to carry; version 0 and null for a record that does not exist. Notes first
 * what something that keeps no versions did to the record, so that the version means exactly these fields.
 */
export async function openForEditing<F extends RecordFields>(
  database: Database,
  record: VersionedRecord<F>,
  who: { readonly actor: string; readonly at: Date },
): Promise<{ readonly version: number; readonly fields: F | null }> {
  const version = await versionOf(database.query, record);
  const [fields, noted] = [
    await record.load(database.query),
    version === 0 ? undefined : await readEntry(database.query, record, { version }),
  ];
  if (fields === null && version === 0) return { version, fields };
  if (fields !== null && noted && areSame(noted.fields, fields)) return { version, fields };
  return database.change((change) => takeNote(change, record, who));
}

/** Holds the record and brings its history up to what the record says. */
async function takeNote<F extends RecordFields>(
  change: Change,
  record: VersionedRecord<F>,
  { actor, at }: { readonly actor: string; readonly at: Date },
): Promise<{ version: number; fields: F | null }> {
  const version = await holdRecord(change, record);
  const fields = await record.load(change);
  if (fields === null) return { version, fields };
  const noted = version === 0 ? undefined : await readEntry(change, record, { version });
  if (noted && areSame(noted.fields, fields)) return { version, fields };
  const found = {
    outcome: "found",
    version: version + 1,
    basedOn: version,
    fields,
    sent: null,
    settles: null,
  } as const;
  await writeHistory(change, record, { ...found, actor, at });
  return { version: version + 1, fields };
}
