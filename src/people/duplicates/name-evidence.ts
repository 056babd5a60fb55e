import type { Evidence } from "./evidence-piece.ts";

/** How alike two names are, as `people/names` says it. */
export type CompareNames = (
  a: string,
  b: string,
) => {
  readonly score: number;
  readonly bits: number;
  /** "differs": each has a part that nothing in the other stands for. */
  readonly reasons: readonly { readonly kind: string }[];
};

export interface WeighedNames {
  readonly evidence: Evidence | null;
  /** True when both names have a part that nothing in the other stands for: brothers, twins, other people. */
  readonly partsDiffer: boolean;
}

/** Two words are one name from here on, and surely two below. */
const alike = 0.7;
/** However many words agree: one family has the same grandfathers. */
const mostBits = 18;
const unlike = 0.45;

/** The best pair of spellings counts: one person's names in five scripts are no evidence against each other. */
export function weighNames(a: readonly string[], b: readonly string[], compare: CompareNames): WeighedNames {
  const pairs = a.flatMap((one) => b.map((other) => compare(one, other)));
  if (pairs.length === 0) return { evidence: null, partsDiffer: false };
  const best = pairs.reduce((most, pair) => (pair.score > most.score ? pair : most));
  const partsDiffer = pairs.every(({ reasons }) => reasons.some(({ kind }) => kind === "differs"));
  return { partsDiffer, evidence: { part: "name", ...sayNames(best, partsDiffer) } };
}

function sayNames({ score, bits }: { score: number; bits: number }, partsDiffer: boolean) {
  if (partsDiffer) return { seen: "name-part-different", bits: Math.min(bits, 6) - 3 };
  if (score >= alike) {
    return { seen: score >= 0.95 ? "name-same" : "name-alike", bits: Math.min(bits, mostBits) };
  }
  if (score >= unlike) return { seen: "name-partly", bits: bits / 2 };
  return { seen: "name-different", bits: -6 };
}
