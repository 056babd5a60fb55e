/** The most a project gives, per person or per household. Amounts are in the smallest unit of the currency. */
export interface Ceiling {
  readonly scope: "person" | "household";
  readonly currency: string;
  readonly amount: number;
}

/** A line of a plan in force, as ceilings see it. */
export interface PricedLine {
  readonly memberId: string;
  readonly amount: number;
  readonly currency: string;
  /** What the line is worth in the ceiling's currency, by the rate frozen when it was written; null where it has none. */
  readonly inCeiling?: number | null | undefined;
}

/** Where a ceiling is passed, or cannot be told. */
export interface OverCeiling {
  readonly scope: Ceiling["scope"];
  readonly ceiling: Ceiling;
  /** The member of a ceiling per person; null for the household. */
  readonly memberId: string | null;
  /** In the ceiling's currency. */
  readonly total: number;
  /** Currencies that no rate leads from: the total is without them. */
  readonly unknown: readonly string[];
}

/** What a plan comes to, currency by currency, in alphabetical order. */
export function totalsOf(
  lines: readonly Pick<PricedLine, "amount" | "currency">[],
): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const { amount, currency } of lines) totals.set(currency, (totals.get(currency) ?? 0) + amount);
  return new Map([...totals].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Which ceilings the lines of a household pass: a person's by that person's lines, the household's by all of them,
 * whoever they are for. A line in another currency counts by its frozen rate; without one the ceiling is not kept,
 * for nobody can say that it is.
 */
export function overCeilings(
  lines: readonly PricedLine[],
  ceilings: readonly Ceiling[],
): readonly OverCeiling[] {
  const members = [...new Set(lines.map(({ memberId }) => memberId))];
  return ceilings.flatMap((ceiling) => {
    const groups = ceiling.scope === "household" ? [null] : members;
    return groups.flatMap((memberId): OverCeiling[] => {
      const own = memberId === null ? lines : lines.filter((line) => line.memberId === memberId);
      const { total, unknown } = sumIn(own, ceiling.currency);
      if (total <= ceiling.amount && unknown.length === 0) return [];
      return [{ scope: ceiling.scope, ceiling, memberId, total, unknown }];
    });
  });
}

function sumIn(
  lines: readonly PricedLine[],
  currency: string,
): { total: number; unknown: readonly string[] } {
  let total = 0;
  const unknown = new Set<string>();
  for (const line of lines) {
    const worth = line.currency === currency ? line.amount : (line.inCeiling ?? null);
    if (worth === null) unknown.add(line.currency);
    else total += worth;
  }
  return { total, unknown: [...unknown].toSorted() };
}
