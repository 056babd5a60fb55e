import type { Context } from "hono";
import type { ChapterReader, SheetWords } from "../../people/index.ts";
import { casesChapter } from "../own-data/cases-chapter.ts";
import { type CasesDesk, caseVisit, offeredTo } from "./desk.ts";

/** What cases add to the file a person is given of what is on record about them. */
export async function ownChapterOfCases(
  desk: CasesDesk,
  context: Context,
  { main, beside }: SheetWords,
): Promise<ChapterReader> {
  const visit = caseVisit(desk, context);
  return casesChapter(visit.cases, { main, beside }, await offeredTo({ ...visit, language: main }));
}
