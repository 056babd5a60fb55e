import type { Route } from "../../platform/http/index.ts";
import { casePageRoutes } from "./case/case-page.tsx";
import { destructionRoutes } from "./case/destruction-page.tsx";
import { evidenceRoutes } from "./case/evidence-page.tsx";
import { journalRoutes } from "./case/journal-page.tsx";
import { memberPageRoutes } from "./case/member-page.tsx";
import { moveRoutes } from "./case/move-page.tsx";
import { printRoutes } from "./case/print-route.tsx";
import { signingRoutes } from "./case/signing-page.tsx";
import { smallPageRoutes } from "./case/small-pages.tsx";
import { strikePaperRoutes } from "./case/strike-paper-page.tsx";
import { takeBackRoutes } from "./case/take-back-page.tsx";
import type { CasesDesk } from "./desk.ts";
import { calendarPageRoutes } from "./lists/calendar-page.tsx";
import { calendarRoutes } from "./lists/calendar-route.ts";
import { deputyRoutes } from "./lists/deputy-page.tsx";
import { handOverRoutes } from "./lists/handover-page.tsx";
import { listRoutes } from "./lists/list-page.tsx";
import { workRoutes } from "./lists/work-page.tsx";
import { openCaseRoutes } from "./open-case-page.tsx";
import { addRoutes } from "./record/add-page.tsx";
import { conflictRoutes } from "./record/conflict-page.tsx";
import { recordRoutes } from "./record/record-page.tsx";

export { casesOfPerson } from "./cases-of-person.tsx";
export type { CasePanel, CasesDesk } from "./desk.ts";
export { ownChapterOfCases } from "./own-data.ts";
export { waitingInCases } from "./waiting.tsx";

/** Every page about cases. Those with a word where others have an id come first: the first that fits answers. */
export const caseRoutes = (desk: CasesDesk): Route[] => [
  ...workRoutes(desk),
  ...listRoutes(desk),
  ...handOverRoutes(desk),
  ...deputyRoutes(desk),
  ...calendarRoutes(desk),
  ...calendarPageRoutes(desk),
  ...openCaseRoutes(desk),
  ...casePageRoutes(desk),
  ...journalRoutes(desk),
  ...smallPageRoutes(desk),
  ...evidenceRoutes(desk),
  ...strikePaperRoutes(desk),
  ...destructionRoutes(desk),
  ...printRoutes(desk),
  ...signingRoutes(desk),
  ...memberPageRoutes(desk),
  ...moveRoutes(desk),
  ...takeBackRoutes(desk),
  ...addRoutes(desk),
  ...recordRoutes(desk),
  ...conflictRoutes(desk),
];
