import type { Evidence } from "./evidence-piece.ts";

/** How alike two names are, as `people/names` says it. */
export type CompareNames = (
  a: string,
  b: string,
) => {
  readonly score: number;
  readonly bits: number;
  /** "differs": each has a part that nothing in the other stands for; "missing" and first: one's own name has no match. */
  readonly reasons: readonly { readonly kind: string; readonly first?: true }[];
};

export interface WeighedNames {
  readonly evidence: Evidence | null;
  /** True when both names have a part that nothing in the other stands for: brothers, twins, other people. */
  readonly partsDiffer: boolean;
  /**
   * True also when, in every pair of spellings, the first word of one has no match in the other: a brother, whose father
   * and grandfather are the same, under the name of one of them (Fadi Rami Muhammad, Muhammad Rami).
   */
  readonly ownNameDiffers: boolean;
}

/** Two words are one name from here on, and surely two below. */
const alike = 0.7;
/** However many words agree: one family has the same grandfathers. */
const mostBits = 18;
const unlike = 0.45;

/** The best pair of spellings counts: one person's names in five scripts are no evidence against each other. */
export function weighNames(a: readonly string[], b: readonly string[], compare: CompareNames): WeighedNames {
  let best: ReturnType<CompareNames> | null = null;
  let [partsDiffer, ownNameDiffers] = [true, true];
  for (const [one, other] of pairsOf(a, b)) {
    const pair = compare(one, other);
    if (best === null || pair.score > best.score) best = pair;
    const differs = pair.reasons.some(({ kind }) => kind === "differs");
    if (!differs) partsDiffer = false;
    if (!differs && !pair.reasons.some(({ kind, first }) => kind === "missing" && first))
      ownNameDiffers = false;
    // Nothing that other spellings say could make it more.
    if (best.score >= asGoodAsSame && !partsDiffer && !ownNameDiffers) break;
  }
  if (best === null) return { evidence: null, partsDiffer: false, ownNameDiffers: false };
  return { partsDiffer, ownNameDiffers, evidence: { part: "name", ...sayNames(best, partsDiffer) } };
}

const asGoodAsSame = 0.97;

/** Every spelling against every other, each once; those of one script come first, for they agree most. */
function pairsOf(a: readonly string[], b: readonly string[]): (readonly [string, string])[] {
  const [ones, others] = [[...new Set(a)], [...new Set(b)]].map((names) =>
    names.map((name) => ({ name, script: blockOf(name) })),
  );
  const pairs = (ones ?? []).flatMap((one) =>
    (others ?? []).map((other) => ({
      pair: [one.name, other.name] as const,
      alike: one.script === other.script,
    })),
  );
  return pairs.toSorted((x, y) => Number(y.alike) - Number(x.alike)).map(({ pair }) => pair);
}

/** The part of Unicode a name begins in: about its script, told at once. */
const blockOf = (name: string): number => (name.codePointAt(0) ?? 0) >> 8;

function sayNames({ score, bits }: { score: number; bits: number }, partsDiffer: boolean) {
  if (partsDiffer) return { seen: "name-part-different", bits: Math.min(bits, 6) - 3 };
  if (score >= alike) {
    return { seen: score >= 0.95 ? "name-same" : "name-alike", bits: Math.min(bits, mostBits) };
  }
  if (score >= unlike) return { seen: "name-partly", bits: bits / 2 };
  return { seen: "name-different", bits: -6 };
}
