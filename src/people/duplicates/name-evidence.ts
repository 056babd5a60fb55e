import type { Evidence } from "./evidence-piece.ts";

/** How alike two names are, as `people/names` says it. */
export type CompareNames = (a: string, b: string) => { readonly score: number; readonly bits: number };

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
  const pairs = a.flatMap((one) => b.map((other) => ({ one, other, ...compare(one, other) })));
  if (pairs.length === 0) return { evidence: null, partsDiffer: false };
  const best = pairs.reduce((most, pair) => (pair.score > most.score ? pair : most));
  const partsDiffer = pairs.every(({ one, other }) => differInAPart(one, other, compare));
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

/** Whether after pairing like with like each name has a part left over. */
function differInAPart(a: string, b: string, compare: CompareNames): boolean {
  const right = wordsOf(b);
  let unpaired = 0;
  for (const word of wordsOf(a)) {
    const at = right.findIndex((other) => compare(word, other).score >= alike);
    if (at === -1) unpaired += 1;
    else right.splice(at, 1);
  }
  return unpaired > 0 && right.length > 0;
}

const wordsOf = (name: string): string[] => name.split(/[\s-]+/).filter((word) => /\p{L}{2}/u.test(word));
