/** The options of a choice, each named by the text `prefix.value`. */
export const named = <const P extends string, const V extends string>(
  prefix: P,
  values: readonly V[],
): { readonly [K in V]: `${P}.${K}` } =>
  Object.fromEntries(values.map((value) => [value, `${prefix}.${value}`])) as never;
