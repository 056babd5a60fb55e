/** What domains below cases build their own pages about cases with. */
export { addAddress, caseAddress, leadAddress, memberAddress, recordAddress } from "./addresses.ts";
export {
  type CasePanel,
  type CasesDesk,
  type CaseVisit,
  caseVisit,
  habitsOf,
  mayReadCases,
  offeredTo,
} from "./desk.ts";
export { memberOf, type OpenedForPage, openForPage } from "./open-page.ts";
export { Checklist } from "./parts/checklist.tsx";
export { buttonPosting, type CaseFormPage, formPosting, page } from "./parts/form-page.ts";
export { RecordList, sayKind } from "./parts/record-list.tsx";
export { afterwards, framed, namesOfStaff } from "./parts/respond.tsx";
export { DueDay, daysBetween, sayTask, TaskList } from "./parts/task-list.tsx";
export { crumbsOf } from "./record/record-page.tsx";
