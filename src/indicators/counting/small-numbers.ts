/** Fewer persons than this may be known by whoever reads the number (issue 7). */
export const smallestShown = 5;

/**
 * Whether a number is of so few that nothing may be told of them: neither how many they are, nor, by the names of groups
 * they are in or are not in, who.
 */
export const isSmall = (count: number): boolean => count > 0 && count < smallestShown;

/** A number that may be published; null: hidden. */
export type Published = number | null;

/**
 * The parts of a total as they may be published. Numbers of one to four are hidden, and so are the next larger ones until
 * no subtraction from the total gives a hidden number or fewer than five persons together.
 */
export function hideSmall(
  total: number,
  parts: Readonly<Record<string, number>>,
): { readonly total: Published; readonly parts: Readonly<Record<string, Published>> } {
  const bySize = Object.entries(parts)
    .filter(([, count]) => count > 0)
    .toSorted(([a, one], [b, other]) => one - other || (a < b ? -1 : 1));
  const hidden = new Set(bySize.filter(([, count]) => isSmall(count)).map(([key]) => key));
  let sum = bySize.reduce((all, [key, count]) => all + (hidden.has(key) ? count : 0), 0);
  for (const [key, count] of bySize) {
    if (hidden.size === 0 || (hidden.size > 1 && sum >= smallestShown)) break;
    if (hidden.has(key)) continue;
    hidden.add(key);
    sum += count;
  }
  return {
    total: isSmall(total) ? null : total,
    parts: Object.fromEntries(
      Object.entries(parts).map(([key, count]) => [key, hidden.has(key) ? null : count]),
    ),
  };
}
