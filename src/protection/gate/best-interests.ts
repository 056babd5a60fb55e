/** When the assessment is not enough and a panel decides (domain.md 3.2, item 9). */
export const bidReasons = [
  "parent-not-found",
  "family-unsafe",
  "child-disagrees",
  "siblings-split",
  "custody",
  "trafficking",
  "serious-illness",
] as const;
export type BidReason = (typeof bidReasons)[number];

/** What is known that bears on it: short codes only. */
export interface BidFacts {
  readonly tracing: string | null | undefined;
  readonly home: string | null | undefined;
  readonly wish: string | null | undefined;
  readonly trafficking: boolean;
  readonly named: readonly BidReason[];
}

/** All reasons for a formal determination, named by the assessor or following from what is written down. */
export function reasonsForBid({ tracing, home, wish, trafficking, named }: BidFacts): readonly BidReason[] {
  const follows: (BidReason | false)[] = [
    (tracing === "not-found" || tracing === "refused") && "parent-not-found",
    (tracing === "unsafe" || home === "not-safe") && "family-unsafe",
    wish !== undefined && wish !== null && wish !== "return" && "child-disagrees",
    trafficking && "trafficking",
  ];
  const all = new Set([...named, ...follows.filter((one): one is BidReason => one !== false)]);
  return bidReasons.filter((one) => all.has(one));
}
