import type { Change } from "../../platform/db/index.ts";
import type { Said } from "../../platform/print/index.ts";
import type { Act } from "../people.ts";

/**
 * A piece of what is on record, as somebody reads it: in the mission's language, and in the person's as far as it is
 * translated.
 */
export interface OwnSection {
  readonly title: Said;
  readonly rows: readonly { readonly label: Said; readonly value: Said | string }[];
}

/** A scan or paper that goes with the file. */
export interface OwnFile {
  /** Its name in the ZIP; says nothing of anybody. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Why something that is on record is not in the file: the lawyer's talks are under seal even here; a closed circle is
 * opened by its own staff alone; what is said of others would tell of them; whoever gives the file may not see it.
 */
const leftOutFor = ["legal", "closed", "others", "elsewhere"] as const;
export type LeftOutFor = (typeof leftOutFor)[number];

/** What one part of the program has on record of a person, for the file they are given. */
export interface OwnChapter {
  /** What it is about, in every language of printed sheets. */
  readonly heading: "own.contacts" | "own.scans" | "own.cases";
  readonly sections: readonly OwnSection[];
  /** The same for machines, under this name. */
  readonly name: string;
  readonly data: unknown;
  readonly files: readonly OwnFile[];
  /** How many records are not in it, and why. */
  readonly leftOut: Readonly<Partial<Record<LeftOutFor, number>>>;
}

/**
 * Reads a chapter about all records of one person, each with its line in the log. What needs no change was asked before:
 * beside one, the embedded database would wait for it to end.
 */
export type ChapterReader = (change: Change, act: Act, personIds: readonly string[]) => Promise<OwnChapter>;

/** What all chapters leave out, together. */
export function leftOutOf(chapters: readonly OwnChapter[]): ReadonlyMap<LeftOutFor, number> {
  const sums = leftOutFor.map((why): [LeftOutFor, number] => [
    why,
    chapters.reduce((sum, { leftOut }) => sum + (leftOut[why] ?? 0), 0),
  ]);
  return new Map(sums.filter(([, count]) => count > 0));
}
