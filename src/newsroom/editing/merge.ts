/** Values by name: what one person saw, or typed. */
export type Values = Readonly<Record<string, unknown>>;

export interface Merged {
  readonly values: Record<string, unknown>;
  /** Fields taken from theirs because only they changed them. */
  readonly taken: readonly string[];
  /** Fields both changed, differently. Their value in `values` is yours. */
  readonly conflicts: readonly string[];
}

/** Brings together two people's changes to the same base, field by field. A missing field is a value too. */
export function mergeThreeWay(base: Values, yours: Values, theirs: Values): Merged {
  const values: Record<string, unknown> = {};
  const taken: string[] = [];
  const conflicts: string[] = [];
  for (const name of new Set([...Object.keys(base), ...Object.keys(theirs), ...Object.keys(yours)])) {
    const youChanged = !sameValue(base[name], yours[name]);
    const theyChanged = !sameValue(base[name], theirs[name]);
    const differ = !sameValue(yours[name], theirs[name]);
    if (theyChanged && differ) (youChanged ? conflicts : taken).push(name);
    const value = theyChanged && !youChanged ? theirs[name] : yours[name];
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
