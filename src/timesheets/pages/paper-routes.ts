import type { CasesDesk } from "../../cases/parts/index.ts";
import { fileAnswer, notFound, type Route } from "../../platform/http/index.ts";
import { timesheetPaper } from "../paper/timesheet-paper.ts";
import { openSent, type SentSheet, sentSheets, versionsOfSheet } from "../read-sheets.ts";
import { mayReadSheets, mayWriteSheets, ownAddress, page, sheetAddress, type Visit } from "./desk.ts";

/** The paper of a month, for whoever's it is and for those who approve it. */
export const paperRoutes = (desk: CasesDesk): Route[] => [
  page(desk, ownAddress(":month", "print"), mayWriteSheets, async (visit) => {
    const { cases, actor, place } = visit;
    const own = { staffId: actor.staffId, month: place("month") };
    return printed(visit, (await sentSheets(cases.database.query, own)).at(-1));
  }),
  page(desk, sheetAddress(":sheet", "print"), mayReadSheets, async (visit) =>
    printed(visit, (await versionsOfSheet(visit.cases.database.query, visit.place("sheet"))).at(-1)),
  ),
];

async function printed({ cases, desk, today }: Visit, sheet: SentSheet | undefined): Promise<Response> {
  if (!sheet) throw notFound();
  const { query } = cases.database;
  const words = await openSent(query, cases, sheet);
  const ids = [sheet.staffId, ...(sheet.decision ? [sheet.decision.by] : [])];
  const names = await desk.namesOf([...new Set(ids)]);
  const paper = await timesheetPaper(query, cases.projects, sheet, { words, names, today });
  return fileAnswer(await desk.printer.printSheet(paper), `timesheet-${sheet.month}-${sheet.seq}.pdf`);
}
