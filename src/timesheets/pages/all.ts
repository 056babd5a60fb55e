import type { CasesDesk } from "../../cases/parts/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { sheetListRoutes } from "./list-page.tsx";
import { ownMonthRoutes } from "./own-month-page.tsx";
import { paperRoutes } from "./paper-routes.ts";
import { partRoutes } from "./part-page.tsx";
import { sentRoutes } from "./sent-page.tsx";

/** Every page about months of work. Those with a word where others have an id come first: the first that fits answers. */
export const timesheetRoutes = (desk: CasesDesk): Route[] => [
  ...sheetListRoutes(desk),
  ...paperRoutes(desk),
  ...partRoutes(desk),
  ...ownMonthRoutes(desk),
  ...sentRoutes(desk),
];
