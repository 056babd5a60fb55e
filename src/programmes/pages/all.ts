import type { CasesDesk } from "../../cases/parts/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { conflictRoutes } from "./conflict-page.tsx";
import { draftRoutes } from "./draft-page.tsx";
import { programmeListRoutes } from "./list-page.tsx";
import { newSubjectRoutes } from "./new-page.tsx";
import { partRoutes } from "./part-page.tsx";
import { subjectRoutes } from "./subject-page.tsx";

/** Every page about programmes. Those with a word where others have an id come first: the first that fits answers. */
export const programmeRoutes = (desk: CasesDesk): Route[] => [
  ...programmeListRoutes(desk),
  ...newSubjectRoutes(desk),
  ...subjectRoutes(desk),
  ...draftRoutes(desk),
  ...partRoutes(desk),
  ...conflictRoutes(desk),
];
