export {
  compareNames,
  isCandidate,
  type NameComparison,
  type NameReason,
  type NamesRead,
  nameComparer,
  usualRarity,
} from "./compare.ts";
export { cleanName, foldName, readDigits, stripUnseen } from "./fold.ts";
export {
  filedKeys,
  type KeyKind,
  type KindKey,
  type SoughtKeys,
  soughtKeys,
  type WordKeys,
} from "./index-keys.ts";
export { type NameKey, nameKeys, sharedWords } from "./keys.ts";
export { type NamePart, nameParts } from "./parts.ts";
export type { NameFigures } from "./report.ts";

/**
 * The version of the rules that make keys. Count it up with every change that gives any name other keys: the registry
 * keeps with each person by which rules they are filed, and files them anew (`posoka names refile`).
 */
export const namesRules = 3;

/** The repository's own test pairs. No rule was mended on the half of the blind list kept aside, nor on the fresh one. */
export type PairList = "first" | "blind" | "held out" | "third" | "fresh";

/** Measures the method on one of the repository's own lists, which are loaded only for this. */
export async function measureNames(list: PairList = "first") {
  const [{ measureNames: measure }, lists] = await Promise.all([
    import("./report.ts"),
    import("./lists/index.ts"),
  ]);
  const pairs = {
    first: lists.namePairs,
    blind: lists.blindPairs,
    "held out": lists.heldOutPairs,
    third: lists.thirdPairs,
    fresh: lists.freshPairs,
  };
  return measure(pairs[list]());
}
