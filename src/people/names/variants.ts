import { foldName } from "./fold.ts";
import type { NameForm } from "./parts.ts";
import { remember } from "./remember.ts";
import { variantTable } from "./variant-table.ts";

/** One line of the table: the group's name, then its spellings. */
export function readVariants(table: string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, readonly string[]>();
  for (const line of table.trim().split("\n")) {
    const [group = "", spellings = ""] = line.split(":");
    groups.set(group.trim(), spellings.trim().split(/\s+/));
  }
  return groups;
}

let bySpelling: ReadonlyMap<string, readonly string[]> | undefined;

/** Folded spelling to groups, made at first use: most processes never compare a name. */
function index(): ReadonlyMap<string, readonly string[]> {
  if (bySpelling) return bySpelling;
  const made = new Map<string, string[]>();
  for (const [group, spellings] of readVariants(variantTable)) {
    for (const spelling of spellings) {
      const folded = foldName(spelling);
      made.set(folded, [...new Set([...(made.get(folded) ?? []), group])]);
    }
  }
  bySpelling = made;
  return made;
}

const groupsOf = remember((word) => index().get(foldName(word)) ?? none);
const none: readonly string[] = [];

/** Whether the table has this word, as it stands. */
export const isKnownSpelling = (word: string): boolean => groupsOf(word).length > 0;

/** The groups of known spellings the word of a form belongs to: more than one when a spelling is shared, as Amer is. */
export function variantGroups({ word }: NameForm): readonly string[] {
  if (word.length > 20) return none;
  return groupsOf(word);
}
