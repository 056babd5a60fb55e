import { mergeText } from "./merge-text.ts";

/** What a field of a versioned record may hold. Files are held by their hash. */
export type FieldValue = string | number | boolean | null | readonly string[];
export type RecordFields = Readonly<Record<string, FieldValue>>;

/** One field that both changed, each to something else. */
export interface FieldConflict {
  readonly field: string;
  readonly base: FieldValue;
  readonly yours: FieldValue;
  readonly theirs: FieldValue;
}

export interface Merge<F extends RecordFields> {
  /** All fields put together; where there is a conflict, theirs. */
  readonly fields: F;
  /** Fields only one changed, or whose texts fitted together. */
  readonly merged: readonly string[];
  readonly conflicts: readonly FieldConflict[];
}

/**
 * Compares what two people made of a record with what both began from (null when neither began from anything). A field
 * that one of them left alone takes the other's value; both the same is no conflict; long texts are put together where
 * they fit.
 */
export function mergeThreeWay<F extends RecordFields>(
  base: F | null,
  yours: F,
  theirs: F,
  longTexts: ReadonlySet<string> = new Set(),
): Merge<F> {
  const fields = new Map<string, FieldValue>();
  const merged: string[] = [];
  const conflicts: FieldConflict[] = [];
  for (const field of new Set([...Object.keys(theirs), ...Object.keys(yours)])) {
    const three = { base: at(base, field), yours: at(yours, field), theirs: at(theirs, field) };
    const stands = mergeValue(three, longTexts.has(field), isSame);
    fields.set(field, stands ? stands.value : three.theirs);
    if (!stands) conflicts.push({ field, ...three });
    else if (!isSame(three.base, stands.value)) merged.push(field);
  }
  return { fields: Object.fromEntries(fields) as unknown as F, merged, conflicts };
}

/** The one rule for two people's values of one field: the value that stands; null when a person must choose. */
export function mergeValue<V>(
  { base, yours, theirs }: { readonly base: V; readonly yours: V; readonly theirs: V },
  isLong: boolean,
  same: (one: V, other: V) => boolean,
): { readonly value: V } | null {
  if (same(yours, theirs) || same(base, yours)) return { value: theirs };
  if (same(base, theirs)) return { value: yours };
  if (!isLong || typeof base !== "string" || typeof yours !== "string" || typeof theirs !== "string")
    return null;
  const together = mergeText(base, yours, theirs);
  return together === null ? null : { value: together as V };
}

/** What a record says of a field; nothing said is null. */
const at = (fields: RecordFields | null, field: string): FieldValue =>
  fields !== null && Object.hasOwn(fields, field) ? (fields[field] ?? null) : null;

export const isSame = (one: FieldValue, other: FieldValue): boolean =>
  one === other || (Array.isArray(one) && JSON.stringify(one) === JSON.stringify(other));

export const areSame = (one: RecordFields, other: RecordFields): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every((field) =>
    isSame(at(one, field), at(other, field)),
  );
