import { mergeValue } from "../../platform/forms/index.ts";

/** Values by name: what one person saw, or typed. */
export type Values = Readonly<Record<string, unknown>>;

export interface Merged {
  readonly values: Record<string, unknown>;
  /** Fields that hold their change: only they changed them, or both changed a text in different places. */
  readonly taken: readonly string[];
  /** Fields both changed, differently. Their value in `values` is yours. */
  readonly conflicts: readonly string[];
}

/**
 * Brings together two people's changes to the same base, field by field; within the texts named `long`, paragraph by
 * paragraph. A missing field is a value too. The rule for one field is that of all forms; here the values are
 * lists and records as well.
 */
export function mergeThreeWay(
  base: Values,
  yours: Values,
  theirs: Values,
  long: ReadonlySet<string> = new Set(),
): Merged {
  const values: Record<string, unknown> = {};
  const taken: string[] = [];
  const conflicts: string[] = [];
  for (const name of new Set([...Object.keys(base), ...Object.keys(theirs), ...Object.keys(yours)])) {
    const three = { base: base[name], yours: yours[name], theirs: theirs[name] };
    const stands = mergeValue(three, long.has(name), sameValue);
    if (!stands) conflicts.push(name);
    else if (!sameValue(three.base, three.theirs) && !sameValue(three.yours, three.theirs)) taken.push(name);
    const value = stands ? stands.value : three.yours;
    if (value !== undefined) values[name] = value;
  }
  return { values, taken, conflicts };
}

/** Equal as JSON, whatever the order of names. */
export const sameValue = (one: unknown, other: unknown): boolean => inOrder(one) === inOrder(other);

const inOrder = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, inner) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** The names of the fields in which two sets of values differ. */
export const changedFields = (before: Values, after: Values): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !sameValue(before[name], after[name]),
  );
