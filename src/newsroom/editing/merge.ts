import { mergeText } from "../../platform/forms/index.ts";

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
 * paragraph. A missing field is a value too. The forms' own merge knows flat values only; ours are lists and records.
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
    const youChanged = !sameValue(base[name], yours[name]);
    const theyChanged = !sameValue(base[name], theirs[name]);
    const differ = !sameValue(yours[name], theirs[name]);
    const together =
      youChanged && theyChanged && differ && long.has(name) ? mergedText(base, yours, theirs, name) : null;
    if (together !== null) {
      values[name] = together;
      taken.push(name);
      continue;
    }
    if (theyChanged && differ) (youChanged ? conflicts : taken).push(name);
    const value = theyChanged && !youChanged ? theirs[name] : yours[name];
    if (value !== undefined) values[name] = value;
  }
  return { values, taken, conflicts };
}

function mergedText(base: Values, yours: Values, theirs: Values, name: string): string | null {
  const [b, y, t] = [base[name], yours[name], theirs[name]];
  return typeof b === "string" && typeof y === "string" && typeof t === "string" ? mergeText(b, y, t) : null;
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
