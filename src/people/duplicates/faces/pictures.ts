import { missionDay } from "../../../core/day.ts";
import type { Query } from "../../../platform/db/index.ts";
import { type PageView, type Paper, type PaperPage, readPapers } from "../../papers/read-papers.ts";
import type { People } from "../../people.ts";

/** So many pictures of each record: portraits first, then what was scanned of identity documents, the latest before. */
const mostPictures = 4;

/** A picture of a record, or a scan that is a PDF, which stands beside the pictures to be opened. */
export interface Picture {
  readonly paper: Paper;
  readonly page: PaperPage;
  readonly view: PageView;
  readonly isPdf: boolean;
}

/** A picture that was looked at, as it is kept with what was seen in it: the picture itself may be gone later. */
export interface LookedAt {
  /** The record it stood with. */
  readonly person: string;
  readonly about: "face" | "document";
  readonly pdf: boolean;
  /** The day it was kept, `YYYY-MM-DD`. */
  readonly kept: string;
  readonly page: string;
}

/** The pictures of a record; of one that is merged, those of its own. */
export async function picturesOf(
  query: Query,
  people: People,
  id: string,
  merged: boolean,
): Promise<readonly Picture[]> {
  const papers = (await readPapers(query, people, id)).filter(({ personId }) => !merged || personId === id);
  const of = (about: LookedAt["about"]) =>
    papers
      .filter((paper) => paper.about === about)
      .flatMap((paper) => paper.pages.flatMap(picturesIn(paper)));
  return [...of("face"), ...of("document")].slice(0, mostPictures);
}

const picturesIn =
  (paper: Paper) =>
  (page: PaperPage): Picture[] => {
    const { straight, photograph } = page;
    if (straight && straight.type !== "pdf") return [{ paper, page, view: "straight", isPdf: false }];
    return photograph
      ? [{ paper, page, view: "photograph", isPdf: photograph.type === "pdf" }]
      : straight
        ? [{ paper, page, view: "straight", isPdf: true }]
        : [];
  };

export const lookedAt = ({ paper, page, isPdf }: Picture): LookedAt => ({
  person: paper.personId,
  about: paper.about === "face" ? "face" : "document",
  pdf: isPdf,
  kept: missionDay(paper.madeAt),
  page: page.id,
});
