import { wordScript } from "../read.ts";
import { arabicRootNames } from "./arabic-root.ts";
import { blindArabicNames, blindIranianTurkicNames } from "./blind-arabic.ts";
import {
  blindDifferentNames,
  blindDifferentPersons,
  blindSamePersons,
  blindSlips,
} from "./blind-different.ts";
import { blindOtherNames } from "./blind-others.ts";
import { freshArabicNames, freshDifferentNames, freshOtherNames } from "./fresh.ts";
import { iranianTurkicNames, otherScriptNames, slavicNames } from "./other-names.ts";
import { thirdArabicNames, thirdIranianTurkicNames } from "./third-arabic.ts";
import { thirdDifferentNames, thirdDifferentPersons } from "./third-different.ts";
import { thirdForeignInArabic } from "./third-foreign.ts";
import { thirdOtherNames, thirdSamePersons, thirdSlavicNames } from "./third-others.ts";
import { differentNames, differentPersons, samePersons } from "./whole-names.ts";

/** Two spellings, and whether they are one name. */
export interface NamePair {
  readonly origin: string;
  /** The scripts of the two in alphabetical order: `arabic–latin`. */
  readonly scripts: string;
  readonly same: boolean;
  readonly left: string;
  readonly right: string;
}

const lines = (text: string) => text.trim().split("\n");

/** Every pair of spellings of each line. */
function pairsOfSpellings(origin: string, list: string): NamePair[] {
  return lines(list).flatMap((line) => {
    const [native = "", latin = "", cyrillic = ""] = line.split(";").map((column) => column.trim());
    const spellings = [...new Set([native, ...latin.split(/\s+/), ...cyrillic.split(/\s+/)])].filter(Boolean);
    return spellings.flatMap((left, at) =>
      spellings.slice(at + 1).map((right) => pair(origin, true, left, right)),
    );
  });
}

function pairsAsWritten(origin: string, same: boolean, list: string): NamePair[] {
  return lines(list).map((line) => {
    const [left = "", right = ""] = line.split(" = ");
    return pair(origin, same, left.trim(), right.trim());
  });
}

function pair(origin: string, same: boolean, left: string, right: string): NamePair {
  const scripts = [wordScript(left), wordScript(right)].toSorted().join("–");
  return { origin, scripts, same, left, right };
}

/** The repository's own test pairs: what figures of the method are measured on. */
export const namePairs = (): readonly NamePair[] => [
  ...pairsOfSpellings("Arabic root", arabicRootNames),
  ...pairsOfSpellings("Iranian, Turkic, Urdu", iranianTurkicNames),
  ...pairsOfSpellings("other scripts", otherScriptNames),
  ...pairsOfSpellings("Slavic, Mongolian", slavicNames),
  ...pairsAsWritten("whole names", true, samePersons),
  ...pairsAsWritten("whole names", false, differentPersons),
  ...pairsAsWritten("single words", false, differentNames),
];

/** The first of each line against each of the others. */
function pairsAgainstFirst(origin: string, list: string): NamePair[] {
  return lines(list).flatMap((line) => {
    const [first = "", others = ""] = line.split(";").map((column) => column.trim());
    return others.split(/\s+/).map((other) => pair(origin, false, first, other));
  });
}

/** Every second line: what is kept aside while rules are mended, and what may be looked at. */
const everySecond = (list: string, from: 0 | 1) =>
  lines(list)
    .filter((_, at) => at % 2 === from)
    .join("\n");

const blindFrom = (from: 0 | 1): readonly NamePair[] => {
  const half = (list: string) => everySecond(list, from);
  return [
    ...pairsOfSpellings("Arabic root", half(blindArabicNames)),
    ...pairsOfSpellings("Iranian, Turkic, Urdu", half(blindIranianTurkicNames)),
    ...pairsOfSpellings("other scripts", half(blindOtherNames)),
    ...pairsAsWritten("whole names", true, half(blindSamePersons)),
    ...pairsAsWritten("one slip", true, half(blindSlips)),
    ...pairsAgainstFirst("single words", half(blindDifferentNames)),
    ...pairsAsWritten("whole names", false, half(blindDifferentPersons)),
  ];
};

/** The second list: written before any of it was measured, though its writer had seen the rules (docs/names.md). */
export const blindPairs = (): readonly NamePair[] => [...blindFrom(0), ...blindFrom(1)];

/** The half of it no rule was mended on. */
export const heldOutPairs = (): readonly NamePair[] => blindFrom(1);

/** The third list: habits of clerks the first two lack. Rules were mended on all of it (docs/names.md). */
export const thirdPairs = (): readonly NamePair[] => [
  ...pairsOfSpellings("Arabic root", thirdArabicNames),
  ...pairsOfSpellings("Iranian, Turkic, Urdu", thirdIranianTurkicNames),
  ...pairsOfSpellings("foreign, in Arabic", thirdForeignInArabic),
  ...pairsOfSpellings("other scripts", thirdOtherNames),
  ...pairsOfSpellings("Slavic, Mongolian", thirdSlavicNames),
  ...pairsAsWritten("whole names", true, thirdSamePersons),
  ...pairsAgainstFirst("single words", thirdDifferentNames),
  ...pairsAsWritten("whole names", false, thirdDifferentPersons),
];

/** Written after the rules of the third list stood (docs/names.md). */
export const freshPairs = (): readonly NamePair[] => [
  ...pairsOfSpellings("Arabic root", freshArabicNames),
  ...pairsOfSpellings("other languages", freshOtherNames),
  ...pairsAgainstFirst("single words", freshDifferentNames),
];
