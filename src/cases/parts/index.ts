/** What domains below cases build their own pages about cases with. */
export { addAddress, caseAddress, leadAddress, memberAddress, recordAddress } from "../pages/addresses.ts";
export {
  type CasePanel,
  type CasesDesk,
  type CaseVisit,
  caseVisit,
  habitsOf,
  mayReadCases,
  offeredTo,
} from "../pages/desk.ts";
export { memberOf, type OpenedForPage, openForPage } from "../pages/open-page.ts";
export { Checklist } from "../pages/parts/checklist.tsx";
export { type FilePosting, filePosting } from "../pages/parts/file-posting.ts";
export { buttonPosting, type CaseFormPage, formPosting, page } from "../pages/parts/form-page.ts";
export { RecordList, sayKind } from "../pages/parts/record-list.tsx";
export { afterwards, framed, namesOfStaff } from "../pages/parts/respond.tsx";
export { type RoomVisit, roomOf } from "../pages/parts/room.ts";
export { SealedPapers, sealedPaperRoutes } from "../pages/parts/sealed-papers.tsx";
export { type Disputed, settlingRoutes } from "../pages/parts/settling.tsx";
export { Striking } from "../pages/parts/striking.tsx";
export { DueDay, sayTask, TaskList } from "../pages/parts/task-list.tsx";
export { crumbsOf } from "../pages/record/record-page.tsx";
