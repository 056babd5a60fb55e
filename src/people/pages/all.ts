import type { Route } from "../../platform/http/index.ts";
import { boardRoutes } from "./board.tsx";
import { consentRoutes } from "./bonds/consent-page.tsx";
import { documentRoutes } from "./bonds/documents-page.tsx";
import { familyRoutes } from "./bonds/family-page.tsx";
import { togetherRoutes } from "./bonds/together-page.tsx";
import { contactRoutes } from "./contacts/contact-routes.tsx";
import type { PeopleDesk } from "./desk.ts";
import { exportRoutes } from "./exporting/export-page.tsx";
import { holdsRoutes } from "./holds/holds-page.tsx";
import { watchedHoldsRoutes } from "./holds/watched-holds.tsx";
import { importRoutes } from "./importing/import-routes.tsx";
import { intakeRoutes } from "./intake/intake-routes.tsx";
import { doubtRoutes } from "./likeness/doubts-page.tsx";
import { facesRoutes } from "./likeness/faces-page.tsx";
import { pairRoutes } from "./likeness/pair-page.tsx";
import { ownDataRoutes } from "./own-data-page.tsx";
import { paperRoutes } from "./papers/paper-routes.tsx";
import { conflictRoutes } from "./person/conflict-routes.tsx";
import { personPageRoutes } from "./person/person-page.tsx";
import { recordRoutes } from "./person/record-routes.tsx";
import { registerRoutes } from "./register.tsx";
import { searchRoutes } from "./search/search-page.tsx";
import { sheetRoutes } from "./sheet-routes.ts";

export type { PeopleDesk } from "./desk.ts";
export { waitingInPeople } from "./waiting.tsx";

/** Every page about people. Those with a word where others have an id come first: the first that fits answers. */
export const peopleRoutes = (desk: PeopleDesk): Route[] => [
  ...boardRoutes(desk),
  ...importRoutes(desk),
  ...exportRoutes(desk),
  ...watchedHoldsRoutes(desk),
  ...holdsRoutes(desk),
  ...searchRoutes(desk),
  ...doubtRoutes(desk),
  ...facesRoutes(desk),
  ...pairRoutes(desk),
  ...sheetRoutes(desk),
  ...contactRoutes(desk),
  ...registerRoutes(desk),
  ...intakeRoutes(desk),
  ...ownDataRoutes(desk),
  ...consentRoutes(desk),
  ...documentRoutes(desk),
  ...familyRoutes(desk),
  ...togetherRoutes(desk),
  ...paperRoutes(desk),
  ...conflictRoutes(desk),
  ...recordRoutes(desk),
  ...personPageRoutes(desk),
];
