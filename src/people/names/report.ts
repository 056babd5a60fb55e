import { compareNames, plainlyUnlike } from "./compare.ts";
import { meet, nameKeys } from "./keys.ts";
import { type NamePair, namePairs } from "./lists/index.ts";

/** From here on two names are likely one; below `unlike` they are not. */
export const likely = 0.7;
export const unlikely = 0.5;

/** Figures over the pairs of one origin and one pair of scripts. Shares are 0 to 1. */
export interface NameFigures {
  readonly origin: string;
  readonly scripts: string;
  readonly same: boolean;
  readonly pairs: number;
  /** Brought together by shared keys: recall where `same`, false alarms where not. */
  readonly candidates: number;
  /** The same without the table of known spellings: what the rules alone do. */
  readonly byRules: number;
  /** With a score of `likely` or more. */
  readonly likely: number;
  /** With a score below `unlikely`. */
  readonly unlikely: number;
  /** The pairs that went wrong: missed, or brought together with a score of `unlikely` or more. */
  readonly wrong: readonly { readonly left: string; readonly right: string; readonly score: number }[];
}

/** Measures the method on the repository's own pairs, by origin and scripts. */
export function measureNames(pairs: readonly NamePair[] = namePairs()): readonly NameFigures[] {
  const groups = Map.groupBy(pairs, ({ origin, scripts, same }) => `${origin}|${scripts}|${same}`);
  return [...groups.values()].map(figuresOf);
}

function figuresOf(pairs: readonly NamePair[]): NameFigures {
  const [{ origin, scripts, same } = { origin: "", scripts: "", same: true }] = pairs;
  const seen = pairs.map(({ left, right }) => {
    const compared = compareNames(left, right);
    const byRules = compared.score >= plainlyUnlike && foundByRules(left, right);
    return { left, right, byRules, ...compared };
  });
  const share = (is: (one: (typeof seen)[number]) => boolean) => seen.filter(is).length / seen.length;
  return {
    origin,
    scripts,
    same,
    pairs: pairs.length,
    candidates: share(({ candidate }) => candidate),
    byRules: share(({ byRules }) => byRules),
    likely: share(({ score }) => score >= likely),
    unlikely: share(({ score }) => score < unlikely),
    wrong: seen.filter(({ candidate, score }) => (same ? !candidate || score < likely : score >= unlikely)),
  };
}

function foundByRules(left: string, right: string): boolean {
  return meet(withoutTable(left), withoutTable(right));
}

const withoutTable = (name: string) => nameKeys(name).filter(({ kind }) => kind !== "variant");
