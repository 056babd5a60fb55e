export { compareNames, isCandidate, type NameComparison, type NameReason } from "./compare.ts";
export { cleanName, foldName, readDigits, stripUnseen } from "./fold.ts";
export { type NameKey, nameKeys, sharedWords } from "./keys.ts";
export { type NamePart, nameParts } from "./parts.ts";
