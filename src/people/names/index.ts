export { compareNames, isCandidate, type NameComparison, type NameReason } from "./compare.ts";
export { cleanName, foldName, readDigits, stripUnseen } from "./fold.ts";
export { type NameKey, nameKeys, sharedWords } from "./keys.ts";
export { type NamePart, nameParts } from "./parts.ts";
export type { NameFigures } from "./report.ts";

/** Measures the method on the repository's own test pairs, which are loaded only for this. */
export const measureNames = async () => (await import("./report.ts")).measureNames();
