/** A route's name as it is compared: without case, "route", brackets and spaces. */
export const plainRouteName = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\broutes?\b/g, "")
    .replace(/[^a-z]/g, "");

/** Finds a route by any of the names it bears. */
export function routeFinder(
  names: readonly (readonly [name: string, id: string])[],
): (name: string) => string | undefined {
  const known = new Map(names.map(([name, id]) => [plainRouteName(name), id]));
  return (name) => known.get(plainRouteName(name));
}
