export {
  compareNames,
  isCandidate,
  type NameComparison,
  type NameReason,
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
export const namesRules = 2;

/**
 * Measures the method on the repository's own test pairs, which are loaded only for this: on the first list, on the
 * blind one, or on the half of the blind one that no rule was mended on.
 */
export async function measureNames(list: "first" | "blind" | "held out" = "first") {
  const [{ measureNames: measure }, lists] = await Promise.all([
    import("./report.ts"),
    import("./lists/index.ts"),
  ]);
  if (list === "first") return measure();
  return measure(list === "blind" ? lists.blindPairs() : lists.heldOutPairs());
}
