import { fileTypes } from "../../platform/files/index.ts";
import { openPage, readPapers } from "../papers/read-papers.ts";
import type { People } from "../people.ts";
import type { SheetWords } from "../print/sheet-words.ts";
import type { ChapterReader, OwnFile } from "./chapter.ts";

/** The person's scanned papers, as pictures: each page straightened, or as it was photographed. */
export const scansChapter =
  (people: People, { day, both }: SheetWords): ChapterReader =>
  async (change, act, personIds) => {
    const [personId = ""] = personIds;
    const papers = (await readPapers(change, people, personId)).toReversed();
    const files: OwnFile[] = [];
    const scans: { readonly about: string; readonly scanned: string; readonly files: readonly string[] }[] =
      [];
    for (const [at, { id, about, personId: owner, madeAt, pages }] of papers.entries()) {
      const own: string[] = [];
      for (const { id: pageId, seq, straight, photograph } of pages) {
        if (!straight && !photograph) continue;
        const place = { personId: owner, paperId: id, pageId };
        const opened = await openPage(change, people, act, place, straight ? "straight" : "photograph");
        const name = `scans/${twoDigits(at + 1)}-${twoDigits(seq)}.${fileTypes[opened.type].ending}`;
        files.push({ name, bytes: opened.bytes });
        own.push(name);
      }
      scans.push({ about, scanned: madeAt.toISOString(), files: own });
    }
    const rows = scans.map(({ scanned, files: own }) => ({
      label: day(scanned),
      value: own.join(", "),
    }));
    return {
      heading: "own.scans",
      name: "scans",
      sections: rows.length > 0 ? [{ title: both("own.scans"), rows }] : [],
      data: scans,
      files,
      leftOut: {},
    };
  };

const twoDigits = (number: number): string => String(number).padStart(2, "0");
