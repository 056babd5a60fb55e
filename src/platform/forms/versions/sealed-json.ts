import type { FieldValue, RecordFields } from "./merge-three-way.ts";
import type { VersionedRecord } from "./versioned-record.ts";

/** Sealed fields stand as `{"sealed": …}`; that a field is empty is no secret. */
export async function toJson(record: VersionedRecord<RecordFields>, fields: RecordFields): Promise<string> {
  const kept: [string, unknown][] = [];
  for (const [field, value] of Object.entries(fields)) {
    const hides = record.sealed.has(field) && value !== null;
    kept.push([
      field,
      hides ? { sealed: await sealingOf(record).seal(field, JSON.stringify(value)) } : value,
    ]);
  }
  return JSON.stringify(Object.fromEntries(kept));
}

export async function fromJson<F extends RecordFields>(record: VersionedRecord<F>, json: string): Promise<F> {
  const open: [string, FieldValue][] = [];
  for (const [field, value] of Object.entries<FieldValue | { sealed: string }>(JSON.parse(json))) {
    const isSealed = typeof value === "object" && value !== null && "sealed" in value;
    open.push([field, isSealed ? JSON.parse(await sealingOf(record).open(field, value.sealed)) : value]);
  }
  return Object.fromEntries(open) as F;
}

function sealingOf({ sealing, type }: Pick<VersionedRecord<never>, "sealing" | "type">) {
  if (!sealing)
    throw new Error(`The history of ${type} has sealed fields and nobody says how they are sealed.`);
  return sealing;
}
