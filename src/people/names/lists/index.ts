import { wordScript } from "../read.ts";
import { arabicRootNames } from "./arabic-root.ts";
import { iranianTurkicNames, otherScriptNames, slavicNames } from "./other-names.ts";
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
