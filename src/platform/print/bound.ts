import type { FileType } from "../files/index.ts";

/** A file that is to be bound into one PDF with others: a PDF or a picture. */
export interface BoundFile {
  readonly bytes: Uint8Array;
  readonly type: FileType;
}

/** A paper in its place: every page of it is marked with its name and what it proves. */
export interface BoundPaper extends BoundFile {
  readonly name: string;
  readonly mark: string;
  /** As `pagesOf` counted them. */
  readonly pages: number;
}

/** A line of the cover. */
export interface BoundLine {
  readonly name: string;
  readonly pages: string;
  readonly hash: string;
  /** Why it is not in here; null where it is. */
  readonly note: string | null;
}

/** What the cover says, in one language. */
export interface BoundCover {
  readonly lang: "bg" | "en";
  readonly organisation: string;
  readonly title: string;
  /** Numbers, never a name: it stands on every page of the cover. */
  readonly reference: string;
  readonly printed: string;
  readonly notes: readonly string[];
  /** Over the names, the pages and the hashes. */
  readonly head: readonly [string, string, string];
  readonly items: readonly {
    readonly title: string;
    readonly state: string | null;
    readonly papers: readonly BoundLine[];
  }[];
}
